import { printable } from '@tributary/agent';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { usingThreads } from './using-threads.ts';

/** Gives a conversation another title. */
export async function renameThread(
  { configuration, terminal }: CommandContext,
  id: string,
  title: string,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const { userId } = configuration;
  const renamed = await usingThreads(configuration, (kept) => kept.rename(userId, id, title));
  const sentence = `${renamed.id} is called "${renamed.title}" now.`;
  writeLines(terminal.output, [json ? JSON.stringify(renamed) : printable(sentence)]);
}
