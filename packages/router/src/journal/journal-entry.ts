import type { JsonObject, JsonValue, ToolErrorCode } from '@tributary/toolkit';
import type { JournalCondition } from './journal-condition.ts';
import type { CallContents } from './journal-contents.ts';

/** How a call ended. `unknown`: a write left and no answer came. `pending`: no outcome is written yet. */
export type JournalOutcomeKind = 'ok' | 'error' | 'refused' | 'unknown';

/** What is known of a call before anything leaves. */
export interface JournalIntent {
  readonly projectId: string;
  readonly userId: string;
  readonly sessionId?: string;
  /** The conversation that it is part of, where the program said so. */
  readonly conversation?: string;
  /** What spoke to us: the MCP client's name or the user agent. */
  readonly client: string;
  readonly requestId: string;
  /** W3C trace id, 32 hex digits. */
  readonly traceId: string;
  readonly tool: string;
  /** Absent where no tool has the slug. */
  readonly toolkit?: string;
  readonly connectionId?: string;
  /** `ask`: somebody had to agree first; with an `approvalId`, somebody had. */
  readonly policyDecision: 'allow' | 'ask' | 'deny';
  readonly policyRule: string;
  readonly arguments: JsonObject;
  /** The router that carries it out. */
  readonly instanceId?: string;
  /** `log_…`: the call that this one takes back. */
  readonly undoes?: string;
  /** Nothing but reads was to leave; the answer says what would have been sent. */
  readonly dryRun?: true;
  /** `apr_…`: the approval that it came with. */
  readonly approvalId?: string;
  /** Who gave that. */
  readonly approvedBy?: string;
}

/** What is known of it afterwards. */
export interface JournalOutcome {
  readonly kind: JournalOutcomeKind;
  readonly errorCode?: ToolErrorCode;
  /** The provider's last HTTP status, where it answered. */
  readonly providerStatus?: number;
  readonly latencyMilliseconds: number;
  /** The tool's answer, or the error's details. */
  readonly answer: JsonValue;
}

/** What was found out later about a call whose outcome was `unknown`. */
export interface JournalSettlement {
  /** It took effect, or it did not. */
  readonly kind: 'ok' | 'error';
  readonly errorCode?: ToolErrorCode;
  /** The answer that the tool would have given, or the error's details. */
  readonly answer: JsonValue;
}

/** One call as it is read back, without its contents. */
export interface JournalEntry extends Omit<JournalIntent, 'arguments' | 'traceId' | 'conversation'> {
  /** `log_…`, in the order of the calls. */
  readonly id: string;
  readonly startedAt: Date;
  /** Absent from entries that are older than traces. */
  readonly traceId?: string;
  /** HMAC-SHA-256, in hex, of the arguments under a salt that is erased with them. */
  readonly argumentsDigest: string;
  /** As it is known now: what was found out later stands in place of `unknown`. */
  readonly outcome: JournalOutcomeKind | 'pending';
  readonly endedAt?: Date;
  /** When the outcome, once `unknown`, was found out. */
  readonly settledAt?: Date;
  readonly errorCode?: ToolErrorCode;
  readonly providerStatus?: number;
  readonly latencyMilliseconds?: number;
}

/** An entry with what was sent and answered; either is absent when it was erased or never came. */
export type JournalEntryWithContents = JournalEntry & CallContents;

/** Which entries to list, newest first. All given conditions must hold. */
export interface JournalFilter {
  readonly sessionId?: string;
  readonly userId?: string;
  readonly tool?: string;
  readonly toolkit?: string;
  readonly outcome?: JournalOutcomeKind | 'pending';
  readonly conditions?: readonly JournalCondition[];
  /** Inclusive. */
  readonly from?: Date;
  /** Exclusive. */
  readonly to?: Date;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
  /** 1 to 1000; 50 when absent. */
  readonly limit?: number;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}
