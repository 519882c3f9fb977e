import { printable } from '@tributary/agent';
import { writeLines } from '../../terminal.ts';
import { alignColumns } from '../columns.ts';
import type { CommandContext } from '../command.ts';
import { requestsIn, shortTime } from './thread-words.ts';
import { usingThreads } from './using-threads.ts';

export interface ListOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** Lists the user's conversations, the one used last first. */
export async function listThreads(
  { configuration, terminal }: CommandContext,
  { limit, json }: ListOptions,
): Promise<void> {
  const { userId } = configuration;
  const threads = await usingThreads(configuration, (kept) => kept.list(userId, { limit }));
  if (json) return writeLines(terminal.output, [JSON.stringify(threads)]);
  if (threads.length === 0) {
    return writeLines(terminal.output, [`There is no conversation of ${printable(userId)} yet.`]);
  }
  const rows = threads.map(({ id, title, lastUsedAt, requests }) => [
    printable(id),
    printable(title),
    shortTime(lastUsedAt),
    requestsIn(requests),
  ]);
  writeLines(terminal.output, alignColumns(rows));
}
