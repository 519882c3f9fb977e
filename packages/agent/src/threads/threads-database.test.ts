import { freshDatabaseUrl } from '@tributary/router/testing/fresh-database';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { startAgentWorld } from '../testing/agent-world.ts';
import { openThreads } from './threads.ts';

async function run(databaseUrl: string, statement: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

it('keeps to a schema of its own', async () => {
  const databaseUrl = await freshDatabaseUrl();
  await (await openThreads({ databaseUrl })).close();
  const { rows } = await run(
    databaseUrl,
    "select distinct schemaname from pg_tables where tablename like 'mastra%'",
  );
  expect(rows).toEqual([{ schemaname: 'tributary_threads' }]);
});

it('names the database, and never its password, where it cannot be used', async () => {
  const message = /^The conversations in the database 127\.0\.0\.1:1\/none cannot be used: /;
  const opening = openThreads({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/none' });
  await expect(opening).rejects.toMatchObject({
    code: 'threads_unusable',
    message: expect.stringMatching(message),
  });
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
});

it('says so where it goes away under an agent', async () => {
  const databaseUrl = await freshDatabaseUrl();
  const agent = await (await startAgentWorld({ databaseUrl }, {}, [{ say: 'Yes.' }])).open();
  await agent.ask('hello', { thread: 't' });
  await run(databaseUrl, 'drop schema tributary_threads cascade');
  await expect(agent.ask('hello', { thread: 't' })).rejects.toMatchObject({ code: 'threads_unusable' });
});
