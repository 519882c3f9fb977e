import { join } from 'node:path';
import { freshDatabaseUrl } from '@tributary/router/testing/fresh-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { Home } from './testing/home.ts';

const keys = { TRIBUTARY_API_KEY: 'ak_shared', TRIBUTARY_SECRET_KEY: 'a secret that all routers share' };
const createdSession = z.object({ session_id: z.string() });

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

it('lets two routers that start together serve from one database, each with a data folder of its own', async () => {
  const shared = { ...keys, DATABASE_URL: await freshDatabaseUrl() };
  const [first, second] = await Promise.all([
    home.serve(shared),
    home.serveProcess({ ...shared, TRIBUTARY_DATA_DIR: join(home.folder, 'second') }),
  ]);
  const headers = { 'x-api-key': keys.TRIBUTARY_API_KEY, 'content-type': 'application/json' };
  const sessions = '/api/v3.1/tool_router/session';
  const body = JSON.stringify({ user_id: 'default' });
  const made = await fetch(`${first.url}${sessions}`, { method: 'POST', headers, body });
  const { session_id } = createdSession.parse(await made.json());
  expect((await fetch(`${second.url}${sessions}/${session_id}`, { headers })).status).toBe(200);
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  const elsewhere = { ...shared, TRIBUTARY_DATA_DIR: join(home.folder, 'fourth') };
  await home.run(['ask', 'who am I?', '--thread', 'ours'], { ...shared, TRIBUTARY_URL: second.url });
  expect((await home.run(['threads'], elsewhere)).output).toMatch(/^ours +who am I\?.* 1 request\n$/);
  const other = { ...shared, TRIBUTARY_SECRET_KEY: 'another secret than the one there' };
  const wrong = await home.run(['serve'], { ...other, TRIBUTARY_DATA_DIR: join(home.folder, 'third') });
  expect(wrong).toMatchObject({ status: 2, errors: expect.stringContaining('set TRIBUTARY_SECRET_KEY') });
});

it('wants the keys that all routers use, and a server that takes the password', async () => {
  const url = new URL(await freshDatabaseUrl());
  const missing = await home.run(['serve'], { DATABASE_URL: url.href, TRIBUTARY_API_KEY: 'ak_1' });
  expect(missing.status).toBe(2);
  expect(missing.errors).toMatch(/^DATABASE_URL is set without TRIBUTARY_SECRET_KEY\. .*\n$/);
  url.password = 'wrong-word';
  const refused = await home.run(['serve'], { ...keys, DATABASE_URL: url.href });
  expect(refused.status).toBe(1);
  expect(refused.errors).toMatch(/^PostgreSQL at .* refused user "tributary".* in DATABASE_URL\.\n$/);
});
