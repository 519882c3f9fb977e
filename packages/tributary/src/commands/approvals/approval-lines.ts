import { printable } from '@tributary/agent';
import type { Approval } from './approval.ts';

/** One line for each question: its id, where it stands, what it is about, and for whom. */
export function listLines(approvals: readonly Approval[]): string[] {
  return approvals.map((approval) => {
    const { approval_id: id, status, summary, tool, user_id: user } = approval;
    return printable(`${id}  ${status}  ${summary} (${tool}), for ${user}${untilWords(approval)}`);
  });
}

/** A question with all that it takes to judge it: what would be sent, and the lines that would change. */
export function approvalLines(approval: Approval): string[] {
  const { decided_by: by, reason, used_by: usedBy, scope } = approval;
  const facts = [
    `tool: ${approval.tool}`,
    `for: ${approval.user_id} in ${approval.session_id}`,
    `covers: ${scope === 'session' ? 'all calls of the tool in that session' : 'this one call'}`,
    `sent: ${JSON.stringify(approval.arguments)}`,
    ...(by === undefined ? [] : [`decided by: ${by}`]),
    ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ...(usedBy === undefined ? [] : [`used by: ${usedBy}`]),
  ];
  return [
    `${approval.approval_id}: ${approval.summary}. ${approval.status}${untilWords(approval)}`,
    ...facts.map((fact) => `  ${fact}`),
    ...approval.difference.flatMap(({ what, difference }) => [
      `  ${what}`,
      ...difference
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
    ]),
  ].map(printable);
}

// Only what still waits, or can still be used, ends at some time.
function untilWords({ status, scope, expires_at: end }: Approval): string {
  const ends = status === 'pending' || (status === 'approved' && scope === 'call');
  return ends ? `, until ${end}` : '';
}
