import { printable } from '@tributary/agent';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingThreads } from '../threads/using-threads.ts';
import { usingRouter } from '../using-router.ts';

export interface DeleteOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

const erasure = z.looseObject({
  user_id: z.string(),
  deleted: z.record(z.string(), z.int()),
  revoked_tokens: z.int(),
  not_revoked: z.array(z.object({ connected_account_id: z.string(), reason: z.string() })),
  configured_accounts: z.int(),
  journalled_calls: z.int(),
  open_calls: z.int(),
});

/** Services are asked to take tokens back, one account after the other. */
const patienceMilliseconds = 10 * 60 * 1_000;

/**
 * Erases all that is kept of a user: by the router what it keeps, and here the conversations.
 *
 * @throws Failure `bad_usage` where it is not confirmed
 */
export async function deleteUser(
  { terminal, ...asking }: CommandContext,
  user: string,
  { yes, json }: DeleteOptions,
): Promise<void> {
  if (!yes) {
    throw new Failure(
      'bad_usage',
      `This erases for good the sessions, connections, approvals and conversations of ${user}, and what their calls sent and were answered. Add --yes to do it.`,
    );
  }
  await usingRouter(asking, async (router) => {
    const path = `/api/v3.1/users/${encodeURIComponent(user)}`;
    const result = await askRouter(router, { method: 'DELETE', path, patienceMilliseconds }, erasure);
    const threads = await usingThreads(asking.configuration, (kept) => kept.deleteAll(user));
    const whole = { ...result, threads };
    writeLines(terminal.output, json ? [JSON.stringify(whole)] : linesOf(whole).map(printable));
  });
}

function linesOf(result: z.output<typeof erasure> & { readonly threads: number }): string[] {
  const rows = Object.entries(result.deleted).filter(([, count]) => count > 0);
  const counts = [
    ...rows.map(([table, count]) => `${count} ${table}`),
    ...(result.threads === 0 ? [] : [`${result.threads} conversations`]),
  ];
  return [
    counts.length === 0
      ? `Nothing of ${result.user_id} was kept.`
      : `Erased of ${result.user_id}: ${counts.join(', ')}.`,
    ...(result.revoked_tokens === 0 ? [] : [`Tokens that services took back: ${result.revoked_tokens}.`]),
    ...result.not_revoked.map(({ connected_account_id: id, reason }) => `${id}: ${reason}`),
    ...(result.journalled_calls === 0
      ? []
      : [
          `The journal still says that calls were made for them (${result.journalled_calls}), and nothing of what was in these.`,
        ]),
    ...(result.open_calls === 0
      ? []
      : [
          `Calls whose end is not known yet: ${result.open_calls}. Delete the user again when they have ended.`,
        ]),
    ...(result.configured_accounts === 0
      ? []
      : [
          `Connections that the configuration of the router gives: ${result.configured_accounts}. Take them out there, or they come back at the next start.`,
        ]),
  ];
}
