import { printable } from '@tributary/agent';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { isConfirmed } from '../confirm.ts';
import { requestsIn } from './thread-words.ts';
import { usingThreads } from './using-threads.ts';

export interface DeleteOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/**
 * Deletes a conversation, after a yes.
 *
 * @throws Failure `needs_approval` where there is nobody to ask and `--yes` was not given
 */
export async function deleteThread(
  { configuration, terminal, stop }: CommandContext,
  id: string,
  { yes, json }: DeleteOptions,
): Promise<void> {
  const { userId } = configuration;
  await usingThreads(configuration, async (kept) => {
    const { title, requests } = await kept.read(userId, id);
    const asked = printable(`Delete "${title}" (${requestsIn(requests)}) for good?`);
    const otherwise = 'Nothing was deleted: add --yes to delete it without being asked.';
    const wanted = yes || (await isConfirmed(terminal, { asked, otherwise }, stop.signal));
    if (wanted) await kept.delete(userId, id);
    const sentence = wanted ? `${id} is gone.` : 'Nothing was deleted.';
    writeLines(terminal.output, [json ? JSON.stringify({ id, deleted: wanted }) : printable(sentence)]);
  });
}
