import { setTimeout as delay } from 'node:timers/promises';
import { MastraCompositeStore } from '@mastra/core/storage';
import { MemoryPG } from '@mastra/pg';
import { Client, Pool } from 'pg';
import { keepPacked } from './keep-packed.ts';
import type { ThreadEngine } from './thread-engine.ts';

/** Apart from the router's own tables, which lie in the same database. */
const schemaName = 'tributary_threads';

const settings = { application_name: 'tributary threads', connectionTimeoutMillis: 10_000, keepAlive: true };
const pauseMilliseconds = 25;

/** Opens the conversations in a PostgreSQL that several programs may share; makes the tables where there are none. */
export async function openThreadsDatabase(databaseUrl: string): Promise<ThreadEngine> {
  const pool = new Pool({ ...settings, connectionString: databaseUrl, max: 4 });
  // An idle connection that breaks is replaced by the next statement; unheard, the event would end the process.
  pool.on('error', () => {});
  try {
    const messages = new MemoryPG({ pool, schemaName });
    keepPacked(messages);
    const storage = new MastraCompositeStore({
      id: 'threads',
      domains: { memory: messages },
      disableInit: true,
    });
    await oneAtATime(databaseUrl, async () => {
      // The library makes it once for all databases that a process opens.
      await pool.query(`create schema if not exists ${schemaName}`);
      await messages.init();
    });
    return {
      storage,
      messages,
      countRequests: (threads) => countRequests(pool, threads),
      deleteThread: (threadId) => messages.deleteThread({ threadId }),
      close: async () => {
        if (!pool.ending) await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Two programs that make the same tables at the same time fail, "if not exists" or not. Waiting for the lock inside a
 * statement would not do: that statement is what `create index concurrently` waits for in turn.
 */
async function oneAtATime(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const connection = new Client({ ...settings, connectionString: databaseUrl });
  connection.on('error', () => {});
  try {
    await connection.connect();
    while (!(await isLocked(connection))) await delay(pauseMilliseconds);
    await work();
  } finally {
    // With its connection, the lock ends too.
    await connection.end();
  }
}

async function isLocked(connection: Client): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('tributary threads', 0)) as locked",
  );
  return rows[0]?.locked === true;
}

async function countRequests(pool: Pool, threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ thread_id: string; requests: number }>(
    `select thread_id, count(*)::int as requests from ${schemaName}.mastra_messages
     where role = 'user' and thread_id = any($1) group by thread_id`,
    [threads],
  );
  return new Map(rows.map(({ thread_id: thread, requests }) => [thread, requests]));
}
