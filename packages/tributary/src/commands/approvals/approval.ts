import { z } from 'zod';

/** Where the router has what has to be agreed to. */
export const approvalsPath = '/api/v3.1/approvals';

/** The states that a question can be in, as the router has them. */
export const approvalStates = ['pending', 'approved', 'denied', 'used', 'expired'] as const;

/** What somebody has to agree to, as far as it is shown. */
export const approval = z.looseObject({
  approval_id: z.string(),
  tool: z.string(),
  summary: z.string(),
  difference: z.array(z.object({ what: z.string(), difference: z.string() })),
  arguments: z.record(z.string(), z.unknown()),
  user_id: z.string(),
  session_id: z.string(),
  status: z.string(),
  scope: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
  decided_by: z.string().optional(),
  reason: z.string().optional(),
  used_by: z.string().optional(),
});

export type Approval = z.output<typeof approval>;

/** The path of one approval. */
export function approvalPath(id: string): string {
  return `${approvalsPath}/${encodeURIComponent(id)}`;
}
