import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { logsPath } from './log.ts';

const erasure = z.object({ erased: z.record(z.string(), z.number()) });

/**
 * Erases what the calls of a user sent and were answered.
 *
 * @throws Failure `bad_usage` when it does not say whose, or is not confirmed
 */
export async function eraseJournal(
  { terminal, ...asking }: CommandContext,
  { user, yes }: { readonly user?: string; readonly yes?: boolean },
): Promise<void> {
  if (user === undefined) throw new Failure('bad_usage', 'Say whose contents to erase: --user ID.');
  if (!yes) {
    throw new Failure(
      'bad_usage',
      `This erases for good what the calls of ${user} sent and were answered, and they cannot be undone afterwards. Add --yes to do it.`,
    );
  }
  const router = await reachOrStartRouter(asking);
  try {
    const path = `${logsPath}/contents?${new URLSearchParams({ user_id: user })}`;
    const { erased } = await askRouter(router, { method: 'DELETE', path }, erasure);
    const total = Object.values(erased).reduce((sum, rows) => sum + rows, 0);
    writeLines(terminal.output, [
      total === 0
        ? `No contents of ${user} are kept.`
        : `Erased ${total} contents of ${user}. The journal still says that the calls were made.`,
    ]);
  } finally {
    await router.release();
  }
}
