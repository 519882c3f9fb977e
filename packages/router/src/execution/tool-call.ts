import type { JsonObject, ToolErrorDetails } from '@tributary/toolkit';
import type { Session } from '../sessions/session.ts';

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
}

/** A tool to run, exactly as it was asked for; nothing in it has been checked yet. */
export interface ToolCall {
  readonly slug: string;
  readonly arguments: JsonObject;
  readonly caller: Caller;
  /** A connected account to use, by id or alias, in place of the default. */
  readonly account?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly message: string; readonly share?: number }) => void;
}

/** How a call ended. A tool's failure is an outcome, not an exception. */
export type ToolOutcome =
  | { readonly successful: true; readonly slug: string; readonly data: JsonObject; readonly logId: string }
  | {
      readonly successful: false;
      readonly slug: string;
      readonly error: ToolErrorDetails;
      readonly logId: string;
    };

/** The one pipeline: policy, validate, connect, run, shape, journal. */
export type Execute = (call: ToolCall) => Promise<ToolOutcome>;
