import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { MastraCompositeStore } from '@mastra/core/storage';
import { MemoryLibSQL } from '@mastra/libsql';
import { keepPacked } from './keep-packed.ts';
import { sqliteClient } from './sqlite-client.ts';
import type { ThreadEngine } from './thread-engine.ts';

/** How long a program waits for another one that is writing. */
const patienceMilliseconds = 10_000;

/**
 * Opens the file of conversations, readable by its owner only; makes it when it is not there.
 *
 * Nothing but the library may open it, not even to tidy up: two copies of SQLite in one process undo each other's
 * locks, and reads fail with `SQLITE_IOERR`.
 */
export async function openThreadsFile(file: string): Promise<ThreadEngine> {
  const path = resolve(file);
  makePrivateFile(path);
  const client = createClient({ url: pathToFileURL(path).href, timeout: patienceMilliseconds });
  try {
    await keepOneFile(client);
    const messages = new MemoryLibSQL({ client: sqliteClient(client) });
    keepPacked(messages);
    const storage = new MastraCompositeStore({ id: 'threads', domains: { memory: messages } });
    await storage.init();
    return {
      storage,
      messages,
      countRequests: (threads) => countRequests(client, threads),
      async deleteThread(threadId) {
        // Overwritten, not only given up. It holds for the connection that is used next, which is this one.
        await client.execute('pragma secure_delete = on');
        await messages.deleteThread({ threadId });
      },
      close: async () => client.close(),
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

// The library would make it readable by all. A file that is there is not opened: to close it again would take away the
// locks that the library holds on it in this process.
function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(path, 'ax', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(path, 0o600);
  }
}

/**
 * Without a write-ahead log, whose two files the library leaves beside the database when it closes it. A turn writes a
 * few times, so that nothing is lost by it. Where another program has the file open with such a log, it stays for now.
 */
async function keepOneFile(client: Client): Promise<void> {
  await client.execute('pragma journal_mode = delete').catch(() => {});
}

async function countRequests(
  client: Client,
  threads: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (threads.length === 0) return new Map();
  const places = threads.map(() => '?').join(', ');
  const { rows } = await client.execute({
    sql: `select thread_id, count(*) as requests from mastra_messages where role = 'user' and thread_id in (${places}) group by thread_id`,
    args: [...threads],
  });
  return new Map(rows.map((row) => [String(row.thread_id), Number(row.requests)]));
}
