import { userInfo } from 'node:os';
import { reachRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { type Approval, approval, approvalPath } from './approval.ts';

export interface Decision {
  readonly verdict: 'approve' | 'deny';
  readonly reason?: string;
  /** Who decides, for the journal; the person at the terminal when absent. */
  readonly by?: string;
  /** Agree to all calls of the tool in the session that asked. */
  readonly session?: boolean;
  readonly json?: boolean;
}

/** Agrees to a call, or refuses it. */
export async function decideApproval(
  context: CommandContext,
  id: string,
  { verdict, reason, by = personHere(), session, json }: Decision,
): Promise<void> {
  const router = await reachRouter(context);
  const body = {
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(session ? { scope: 'session' } : {}),
  };
  const request = { method: 'POST', path: `${approvalPath(id)}/${verdict}`, body } as const;
  const decided = await askRouter(router, request, approval);
  writeLines(context.terminal.output, [json ? JSON.stringify(decided) : sentenceOf(decided)]);
}

function sentenceOf({ approval_id: id, status, scope, expires_at: end }: Approval): string {
  if (status === 'denied') return `${id} is denied: the call will not run.`;
  return scope === 'session'
    ? `${id} is approved: all calls of the tool in that session may run.`
    : `${id} is approved: the call may run once, until ${end}. It runs when it is repeated.`;
}

function personHere(): string {
  try {
    return `${userInfo().username} at the terminal`;
  } catch {
    // An account without a name, as in some containers.
    return 'somebody at the terminal';
  }
}
