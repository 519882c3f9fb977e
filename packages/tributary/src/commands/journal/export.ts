import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { reachOrStartRouter } from '../../router-access.ts';
import { streamFromRouter } from '../../router-client.ts';
import type { CommandContext } from '../command.ts';
import { logsPath } from './log.ts';

/** Writes all calls as JSON Lines on standard output, as fast as they are read there. */
export async function exportJournal(
  { terminal, ...asking }: CommandContext,
  { since, contents }: { readonly since?: Date; readonly contents?: boolean },
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    const query = new URLSearchParams({
      ...(since ? { since: since.toISOString() } : {}),
      ...(contents ? { contents: 'true' } : {}),
    });
    const lines = await streamFromRouter(router, {
      method: 'GET',
      path: `${logsPath}/export?${query}`,
    });
    await pipeline(Readable.fromWeb(lines), terminal.output, { end: false });
  } finally {
    await router.release();
  }
}
