import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startRouter } from '@tributary/router';
import { freshDatabaseUrl } from '@tributary/router/testing/fresh-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../run.ts';
import { neverStopped } from '../../testing/never-stopped.ts';

const keys = { TRIBUTARY_API_KEY: 'ak_shared', TRIBUTARY_SECRET_KEY: 'a secret that all routers share' };
const storeStatus = z.object({
  engine: z.string(),
  pending: z.array(z.string()),
  rows: z.record(z.string(), z.number()),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-db-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function db(words: readonly string[], variables: Record<string, string> = {}, input = '') {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const terminal = { input: new PassThrough().end(input), output, errors };
  const status = await run({
    arguments: ['db', ...words],
    variables: { ...keys, ...variables },
    folder,
    terminal,
    watchForStop: neverStopped,
  });
  output.end();
  errors.end();
  const [said, warned] = await told;
  return { status, output: said, errors: warned };
}

async function statusOf(variables: Record<string, string> = {}) {
  const { output } = await db(['status', '--json'], variables);
  return storeStatus.parse(JSON.parse(output));
}

/** Leaves a project and a session in a data folder, as a server does. */
async function useFolder(dataFolder: string): Promise<void> {
  const { TRIBUTARY_API_KEY: apiKey, TRIBUTARY_SECRET_KEY: secretKey } = keys;
  const address = { host: '127.0.0.1', port: 0, allowedHosts: [] };
  const router = await startRouter({
    ...address,
    dataFolder,
    apiKey,
    secretKey,
    toolkits: [],
    connections: [],
  });
  await fetch(`${router.url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 'Jöhn 🎉' }),
  });
  await router.close();
}

it('moves a used data folder to PostgreSQL and back', async () => {
  await useFolder(join(folder, '.tributary'));
  const before = await statusOf();
  expect(before).toMatchObject({ engine: 'sqlite', rows: { project: 1, session: 1 } });
  const file = join(folder, 'export.jsonl');
  const exported = await db(['export', file]);
  expect(exported).toMatchObject({ status: 0, output: '' });
  expect(exported.errors).toMatch(/^Exported \d+ rows of \d+ tables from SQLite in /);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');

  const shared = { DATABASE_URL: await freshDatabaseUrl() };
  expect(await db(['import', file], shared)).toMatchObject({ status: 0, output: '' });
  expect(await statusOf(shared)).toEqual({ ...before, engine: 'postgresql' });
  const again = await db(['import', file], shared);
  expect(again).toMatchObject({ status: 1, errors: expect.stringMatching(/^The store is not empty/) });

  const elsewhere = { TRIBUTARY_DATA_DIR: join(folder, 'elsewhere') };
  const dumped = await db(['export', '-'], shared);
  expect(await db(['import', '-'], elsewhere, dumped.output)).toMatchObject({ status: 0 });
  const [, ...rows] = readFileSync(file, 'utf8').split('\n');
  const [, ...rowsBack] = (await db(['export', '-'], elsewhere)).output.split('\n');
  expect(rowsBack).toEqual(rows);
});

it('shows an empty database and brings it up to date', async () => {
  const empty = await statusOf();
  expect(empty).toMatchObject({ engine: 'sqlite', rows: {} });
  expect((await db(['status'])).output).toContain('The next start, or "db migrate", will run');
  expect((await db(['migrate'])).output).toContain(`ran ${empty.pending.join(', ')}`);
  expect((await db(['migrate'])).output).toMatch(/ is up to date\.\n$/);
  expect(await statusOf()).toMatchObject({ pending: [], rows: { project: 0 } });
});

it('takes no file that is not right, and leaves one alone that is there', async () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'notes\n');
  const cases = [
    ['import', file, 'What should be imported is no JSON at line 1.'],
    ['import', join(folder, 'none'), 'cannot be read'],
    ['export', file, 'Name a file that is not there yet.'],
  ] as const;
  for (const [command, name, why] of cases) {
    const { status, errors } = await db([command, name]);
    expect({ status, errors }).toEqual({ status: 1, errors: expect.stringContaining(why) });
    expect(errors.trim().split('\n')).toHaveLength(1);
  }
  expect(readFileSync(file, 'utf8')).toBe('notes\n');
});

it('tells of a database that cannot be used in one sentence without its password', async () => {
  const url = new URL(await freshDatabaseUrl());
  url.password = 'wrong-word';
  for (const words of [['status'], ['migrate'], ['export', '-'], ['import', '-']]) {
    const { status, output, errors } = await db(words, { DATABASE_URL: url.href });
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ refused user "tributary".* in DATABASE_URL\.\n$/);
    expect(errors).not.toContain('wrong-word');
  }
});
