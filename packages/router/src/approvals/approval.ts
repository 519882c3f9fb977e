import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';
import type { Difference } from '../execution/difference.ts';
import { jsonObject } from '../json-object.ts';

/** What somebody is asked to agree to. Secrets are taken out. */
export interface ApprovalRequest {
  readonly arguments: JsonObject;
  /** One sentence in the imperative: `Delete the page “Campaigns”`. */
  readonly summary: string;
  readonly difference: readonly Difference[];
}

/** Reads a request out of JSON. */
export const approvalRequest: z.ZodType<ApprovalRequest> = z.object({
  arguments: jsonObject,
  summary: z.string(),
  difference: z.array(z.object({ what: z.string(), difference: z.string() })),
});

/** What an approval covers: one call with the very arguments, or all calls of its tool in the session that asked. */
export type ApprovalScope = 'call' | 'session';

/** Where a question stands. Only `approved` lets a call run. */
export type ApprovalStatus = 'pending' | 'approved' | 'denied' | 'used' | 'expired';

/** A call that somebody has to agree to, and what was decided. */
export interface Approval {
  /** `apr_…` */
  readonly id: string;
  readonly projectId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly tool: string;
  readonly status: ApprovalStatus;
  readonly scope: ApprovalScope;
  /** Absent where it was erased. */
  readonly request?: ApprovalRequest;
  /** Who decided, in their own words: `project key`, `jane at the terminal`. */
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  readonly reason?: string;
  /** `log_…`: the call that used it. */
  readonly usedBy?: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What a principal other than the session decides. */
export interface ApprovalDecision {
  readonly verdict: 'approved' | 'denied';
  /** What it covers; as it was asked for when absent. */
  readonly scope?: ApprovalScope | undefined;
  readonly by: string;
  readonly reason?: string | undefined;
}

/** Who denied something, and why: `denied by sam: “Not now”`. */
export function denialInWords({ decidedBy, reason }: Approval): string {
  return `denied by ${decidedBy}${reason === undefined ? '' : `: “${reason}”`}`;
}
