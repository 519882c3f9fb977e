import { once } from 'node:events';
import { createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabaseUrl } from '../testing/postgres/fresh-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';

function changed(url: string, change: Partial<URL>): string {
  return Object.assign(new URL(url), change).href;
}

async function refusalOf(url: string): Promise<{ code: string; message: string }> {
  const error: unknown = await openPostgresDatabase(url).catch((reason: unknown) => reason);
  if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
  throw new Error('opened');
}

it('names user, database or server that do not fit, and never the password', async () => {
  const url = await freshDatabaseUrl();
  const { host } = new URL(url);
  expect(await refusalOf(changed(url, { password: 'open-sesame' }))).toEqual({
    code: 'refused',
    message: `PostgreSQL at ${host} refused user "tributary": check user and password in DATABASE_URL.`,
  });
  expect(await refusalOf(changed(url, { pathname: '/nowhere' }))).toEqual({
    code: 'no_database',
    message: `PostgreSQL at ${host} has no database "nowhere": create it, or name another in DATABASE_URL.`,
  });
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const address = closed.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  closed.close();
  await once(closed, 'close');
  const nobody = await refusalOf(changed(url, { port }));
  expect(nobody.code).toBe('unreachable');
  expect(nobody.message).toMatch(
    new RegExp(
      `^PostgreSQL at 127\\.0\\.0\\.1:${port} cannot be reached \\(.*ECONNREFUSED.*\\): check DATABASE_URL`,
    ),
  );
  expect(nobody.message).not.toContain(new URL(url).password);
});

it('outlives a connection that the server ends', async () => {
  const { db, close } = await openPostgresDatabase(await freshDatabaseUrl());
  onTestFinished(close);
  const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await Promise.all([sql`select pg_sleep(0.05)`.execute(db), sql`select pg_sleep(0.05)`.execute(db)]);
  await others.execute(db);
  for (let attempt = 0; attempt < 3; attempt++) await sql`select 1`.execute(db).catch(() => undefined);
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
