import { z } from 'zod';
import { type ApprovalPolicy, approvalRules } from '../approvals/approval-policy.ts';

const sessionAnswer = z.looseObject({
  config: z.looseObject({ approvals: z.looseObject({ default: z.string() }) }),
});

const patienceMilliseconds = 5_000;

/**
 * Whether the router has a person asked as it was told to. One that knows no approvals says nothing of them in what it
 * tells of a session, and runs whatever a model calls.
 */
export async function keepsApprovals(
  {
    baseUrl,
    apiKey,
    approvals,
  }: { readonly baseUrl: string; readonly apiKey: string; readonly approvals: ApprovalPolicy },
  sessionId: string,
): Promise<boolean> {
  if (approvals === 'all') return true;
  const url = new URL(`/api/v3.1/tool_router/session/${encodeURIComponent(sessionId)}`, baseUrl);
  const signal = AbortSignal.timeout(patienceMilliseconds);
  try {
    const response = await fetch(url, { headers: { 'x-api-key': apiKey }, redirect: 'error', signal });
    const { data } = sessionAnswer.safeParse(await response.json());
    return data?.config.approvals.default === approvalRules[approvals];
  } catch {
    return false;
  }
}
