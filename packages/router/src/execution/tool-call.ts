import type { JsonObject, LaterChange, RunContext } from '@tributary/toolkit';
import type { Approval } from '../approvals/approval.ts';
import type { AnswerFormat } from '../catalogue/answer-format.ts';
import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { Standing } from '../limits/counter.ts';
import type { IdempotencyKey } from '../once/idempotency-key.ts';
import type { KeptAnswer } from '../once/kept-answer.ts';
import type { Session } from '../sessions/session.ts';
import type { AnsweredRequest } from './provider-answers.ts';

/** Who asks, and through what. Every call of every way in carries it. */
export interface Caller {
  readonly projectId: string;
  readonly userId: string;
  /** Absent for a call outside any session (`/tools/execute`). */
  readonly session?: Session;
  /** What spoke to us, for the journal: the MCP client's name or the user agent. */
  readonly client: string;
  /** `req_…`, one for each received request. */
  readonly requestId: string;
  /** W3C trace id of the request, 32 hex digits. */
  readonly traceId: string;
  /** The origin under which the caller reaches this router, for links to its pages; absent for calls from within. */
  readonly origin?: string;
  /** The conversation that the call is part of, where the program says so. It may go on over several sessions. */
  readonly conversation?: string;
}

/** A tool to run, exactly as it was asked for; nothing in it has been checked yet. */
export interface ToolCall {
  readonly slug: string;
  readonly arguments: JsonObject;
  /** A request in the caller's own words, in place of a tool of the catalogue. */
  readonly request?: CatalogueTool;
  readonly caller: Caller;
  /** A connected account to use, by id or alias, in place of the default. */
  readonly account?: string;
  /** With a key, the call happens once; without one, it is its own, whatever was called before. */
  readonly idempotencyKey?: IdempotencyKey;
  /** Finds out what would be sent and changed, and sends nothing but reads. It leaves an idempotency key unused. */
  readonly dryRun?: boolean;
  /** `apr_…`: the approval that was asked for by this very call, where there is one. */
  readonly approvalId?: string;
  /** How the answer is told where the arguments do not say it; full when absent. The journal keeps the full form. */
  readonly format?: AnswerFormat;
  /** The call that this one takes back; without it, it is an action of its own. */
  readonly undoes?: TakenBack;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly message: string; readonly share?: number }) => void;
}

/** A call that another takes back. */
export interface TakenBack {
  readonly logId: string;
  /** Somebody who may agree asked for it themselves: nobody else has to. */
  readonly wantedByPerson: boolean;
  /** What somebody did to the thing since; looked at right before anything is sent. */
  changedSince(context: RunContext): Promise<LaterChange | undefined>;
}

/** How a call ended. A tool's failure is an outcome, not an exception. */
export type ToolOutcome = KeptAnswer & {
  readonly slug: string;
  /** `log_…`: the call in the journal; for a replayed answer, the first call. */
  readonly logId: string;
  /** The first answer to this idempotency key; nothing was run now. */
  readonly replayed?: true;
  /** It was refused for its idempotency key: a bad one, one of another call, or one of a call that still runs. */
  readonly keyRefused?: true;
  /** It was refused by a limit of the router's own, and not by one of the provider. */
  readonly limit?: Standing;
  /** It waits for somebody to agree; nothing was sent. */
  readonly approval?: Approval;
  /** What the provider answered, where the raw form was asked for and the call ran now. */
  readonly received?: readonly AnsweredRequest[];
};

/** The one pipeline: policy, validate, connect, run, shape, journal. */
export type Execute = (call: ToolCall) => Promise<ToolOutcome>;
