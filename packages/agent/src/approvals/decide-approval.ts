import type { ApprovalVerdict } from './approval.ts';
import { type DecisionDesk, tellRouter } from './tell-router.ts';

/**
 * Tells the router what a person decided.
 *
 * @throws Error with the router's words where it does not take the decision, as one that comes too late
 */
export async function decideApproval(
  desk: DecisionDesk,
  id: string,
  { verdict, by, ...more }: ApprovalVerdict,
): Promise<void> {
  const path = `/api/v3.1/approvals/${encodeURIComponent(id)}/${verdict}`;
  await tellRouter(desk, path, { ...more, by: `${desk.userId}, ${by}`.slice(0, longestName) });
}

/** The most that the router takes for who decided. */
const longestName = 200;
