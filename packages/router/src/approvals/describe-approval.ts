import { z } from 'zod';
import type { Approval } from './approval.ts';

/** What is to be agreed to, as the wire has it in an `approval_required`. */
export const requiredAnswer = z.object({
  approval_id: z.string(),
  tool: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  summary: z.string(),
  difference: z.array(z.object({ what: z.string(), difference: z.string() })),
  expires_at: z.iso.datetime(),
});

/** The same with what was decided. */
export const approvalAnswer = requiredAnswer.extend({
  user_id: z.string(),
  session_id: z.string(),
  status: z.enum(['pending', 'approved', 'denied', 'used', 'expired']),
  scope: z.enum(['call', 'session']),
  created_at: z.iso.datetime(),
  decided_by: z.string().optional(),
  decided_at: z.iso.datetime().optional(),
  reason: z.string().optional(),
  used_by: z.string().optional(),
});

/** What is to be agreed to, for whoever asks the person. */
export function describeRequired({
  id,
  tool,
  request,
  expiresAt,
}: Approval): z.output<typeof requiredAnswer> {
  return {
    approval_id: id,
    tool,
    arguments: { ...request?.arguments },
    summary: request?.summary ?? tool,
    difference: request?.difference.map((part) => ({ ...part })) ?? [],
    expires_at: expiresAt.toISOString(),
  };
}

/** An approval for those who decide. */
export function describeApproval(approval: Approval): z.output<typeof approvalAnswer> {
  const { decidedBy, decidedAt, reason, usedBy } = approval;
  return {
    ...describeRequired(approval),
    user_id: approval.userId,
    session_id: approval.sessionId,
    status: approval.status,
    scope: approval.scope,
    created_at: approval.createdAt.toISOString(),
    ...(decidedBy === undefined ? {} : { decided_by: decidedBy }),
    ...(decidedAt === undefined ? {} : { decided_at: decidedAt.toISOString() }),
    ...(reason === undefined ? {} : { reason }),
    ...(usedBy === undefined ? {} : { used_by: usedBy }),
  };
}
