import { z } from 'zod';
import { reachRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { approval, approvalsPath } from './approval.ts';
import { listLines } from './approval-lines.ts';

export interface ListOptions {
  /** One of the states, or `all`. */
  readonly status: string;
  readonly user?: string;
  readonly session?: string;
  readonly json?: boolean;
}

const page = z.object({ items: z.array(approval) });

/** Lists what waits for somebody to agree, or was decided, the newest first. */
export async function listApprovals(
  context: CommandContext,
  { status, user, session, json }: ListOptions,
): Promise<void> {
  const query = new URLSearchParams({
    limit: '1000',
    ...(status === 'all' ? {} : { status }),
    ...(user === undefined ? {} : { user_id: user }),
    ...(session === undefined ? {} : { session_id: session }),
  });
  const router = await reachRouter(context);
  const { items } = await askRouter(router, { method: 'GET', path: `${approvalsPath}?${query}` }, page);
  const { output } = context.terminal;
  if (json) writeLines(output, [JSON.stringify(items)]);
  else if (items.length > 0) writeLines(output, listLines(items));
  else writeLines(output, [status === 'pending' ? 'Nothing waits for an approval.' : 'No such approval.']);
}
