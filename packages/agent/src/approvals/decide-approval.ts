import { z } from 'zod';
import type { ApprovalVerdict } from './approval.ts';

/** The router, with the key that its sessions do not have. */
export interface DecisionDesk {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly userId: string;
}

const refusal = z.looseObject({ error: z.looseObject({ message: z.string() }) });
const patienceMilliseconds = 30_000;

/**
 * Tells the router what a person decided.
 *
 * @throws Error with the router's words where it does not take the decision, as one that comes too late
 */
export async function decideApproval(
  { baseUrl, apiKey, userId }: DecisionDesk,
  id: string,
  { verdict, by, ...more }: ApprovalVerdict,
): Promise<void> {
  const url = new URL(`/api/v3.1/approvals/${encodeURIComponent(id)}/${verdict}`, baseUrl);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify({ ...more, by: `${userId}, ${by}` }),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (response.ok) return void (await response.body?.cancel());
  const parsed = refusal.safeParse(await response.json().catch(() => undefined));
  throw new Error(parsed.success ? parsed.data.error.message : `The router answered ${response.status}.`);
}
