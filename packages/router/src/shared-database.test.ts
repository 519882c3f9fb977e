import { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { freshDatabaseUrl } from './testing/postgres/fresh-database.ts';
import { runningRouter } from './testing/running-router.ts';

const logs = z.object({ logs: z.array(z.unknown()) });

it('lets routers that start together on one database serve each other’s sessions', async () => {
  const databaseUrl = await freshDatabaseUrl();
  const [first, second] = await Promise.all([
    runningRouter({ databaseUrl, connections: [] }),
    runningRouter({ databaseUrl, connections: [] }),
  ]);
  const { session_id } = await first.createSession();
  const session = `/api/v3.1/tool_router/session/${session_id}`;
  expect(await second.request('GET', session)).toMatchObject({ status: 200 });
  for (const router of [first, second]) {
    const call = { tool_slug: 'NOTES_GET_NOTE', arguments: { noteId: '1' } };
    await router.request('POST', `${session}/execute`, call);
  }
  for (const router of [first, second]) {
    const { body } = await router.request('POST', '/api/v3.1/logs/tool_execution', {});
    expect(logs.parse(body).logs).toHaveLength(2);
  }
  expect(await second.request('DELETE', session)).toMatchObject({ status: 200 });
  expect(await first.request('GET', session)).toMatchObject({ status: 404 });
});

it.each(['SQLite', 'PostgreSQL'])(
  'refuses NUL characters, which %s may not hold, as a fault of the request',
  async (engine) => {
    const { request } = await runningRouter(
      engine === 'SQLite' ? {} : { databaseUrl: await freshDatabaseUrl() },
    );
    const sessions = '/api/v3.1/tool_router/session';
    const refusal = { status: 400, body: { error: { message: expect.stringContaining('NUL') } } };
    expect(await request('POST', sessions, { user_id: 'a\0b' })).toMatchObject(refusal);
    expect(await request('GET', `${sessions}/trs_%00`)).toMatchObject(refusal);
  },
);

it('is not ready while its database is away, and is again when that is back', async () => {
  const databaseUrl = await freshDatabaseUrl();
  const { url } = await runningRouter({ databaseUrl });
  const ready = async () => (await fetch(`${url}/readyz`)).status;
  expect(await ready()).toBe(200);
  await allowConnections(databaseUrl, false);
  expect(await ready()).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await allowConnections(databaseUrl, true);
  expect(await ready()).toBe(200);
});

/** What a restart of the server looks like from outside: connections break, and new ones are refused for a while. */
async function allowConnections(databaseUrl: string, allowed: boolean): Promise<void> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`alter database ${name} allow_connections ${allowed}`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
}
