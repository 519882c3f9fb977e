import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../run.ts';
import { neverStopped } from '../../testing/never-stopped.ts';

const apiKey = 'ak_journal';
let folder: string;
let router: Router;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-journal-'));
  router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder: join(folder, 'data'),
    apiKey,
    secretKey: 'a secret of the tests',
    toolkits: [confluence],
    connections: [],
  });
  await call('jane', 'CONFLUENCE_GET_CURRENT_USER');
  await call('sam', 'CONFLUENCE_GET_SPACES');
});
afterEach(async () => {
  await router.close();
  rmSync(folder, { recursive: true });
});

/** A call that is refused, since nobody is connected; it is in the journal all the same. */
async function call(user_id: string, tool_slug: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
    const address = `${router.url}/api/v3.1/tool_router/session${path}`;
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { session_id } = z.object({ session_id: z.string() }).parse(await post('', { user_id }));
  await post(`/${session_id}/execute`, { tool_slug, arguments: {} });
}

async function journal(...words: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const status = await run({
    arguments: ['journal', ...words],
    variables: { TRIBUTARY_URL: router.url, TRIBUTARY_API_KEY: apiKey },
    folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  output.end();
  errors.end();
  const [said, warned] = await told;
  return { status, output: said, errors: warned };
}

const ids = (output: string) => [...output.matchAll(/log_[0-9a-f]+/g)].map(([id]) => id);

it('lists calls, newest first, and only those that are asked for', async () => {
  const all = await journal();
  expect(all.status).toBe(0);
  const [newest, oldest] = all.output.trim().split('\n');
  expect(newest).toMatch(
    /^\S+Z {2}refused {2}CONFLUENCE_GET_SPACES \(not_connected\) +\d+ ms +for sam +in trs_\w+ {2}log_\w+$/,
  );
  expect(oldest).toMatch(/CONFLUENCE_GET_CURRENT_USER \(not_connected\).* for jane/);
  const [samId, janeId] = ids(all.output);
  const only = async (...words: string[]) => ids((await journal(...words)).output);
  expect(await only('--user', 'jane')).toEqual([janeId]);
  expect(await only('--tool', 'confluence_get_spaces')).toEqual([samId]);
  expect(await only('--outcome', 'refused', '--limit', '1')).toEqual([samId]);
  expect(await only('--since', '1h')).toEqual([samId, janeId]);
  expect((await journal('--outcome', 'ok')).output).toBe('No such tool call is in the journal.\n');
  expect(await journal('--since', 'yesterday')).toMatchObject({ status: 2 });
});

it('shows one call with what was sent and answered', async () => {
  const [id = ''] = ids((await journal()).output);
  const { output } = await journal('show', id);
  expect(output).toMatch(/CONFLUENCE_GET_SPACES for sam was refused \(not_connected\)/);
  expect(output).toContain('  user id: sam\n');
  expect(output).toContain('sent: {}\n');
  expect(JSON.parse((await journal('show', id, '--json')).output)).toMatchObject({
    id,
    data: { arguments: {} },
  });
  expect(await journal('show', 'log_none')).toMatchObject({
    status: 1,
    errors: expect.stringContaining('There is no log log_none'),
  });
});

it('says that the journal is intact', async () => {
  const { status, output } = await journal('verify');
  expect(status).toBe(0);
  expect(output).toMatch(/^The journal is intact: \d rows? in \d blocks?, and \d not sealed yet\.\n/);
});

it('exports JSON Lines, oldest first', async () => {
  const { status, output } = await journal('export', '--contents', '--since', '1h');
  expect(status).toBe(0);
  const lines = output.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { metadata: { user_id: 'jane' }, data: { arguments: {} } },
    { metadata: { user_id: 'sam' } },
  ]);
  const future = await journal('export', '--since', '2999-01-01');
  expect(future).toEqual({ status: 0, output: '', errors: '' });
});

it('erases contents of a user who is named, when it is confirmed', async () => {
  expect(await journal('erase', '--yes')).toMatchObject({
    status: 2,
    errors: expect.stringContaining('--user'),
  });
  expect(await journal('erase', '--user', 'sam')).toMatchObject({
    status: 2,
    errors: expect.stringContaining('Add --yes'),
  });
  const erased = await journal('erase', '--user', 'sam', '--yes');
  expect(erased.output).toMatch(/^Erased 2 contents of sam\./);
  expect((await journal('erase', '--user', 'sam', '--yes')).output).toBe('No contents of sam are kept.\n');
  const [id = ''] = ids((await journal('--user', 'sam')).output);
  expect((await journal('show', id)).output).toContain('sent: not kept (erased, or it never came)');
  expect(await journal('verify')).toMatchObject({ status: 0 });
});
