import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { basic, startTestSite } from './testing/site-client.ts';

const bin = join(import.meta.dirname, '..', 'bin', 'confluence-site.js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-program-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(words: readonly string[], options: readonly string[] = []) {
  const child = spawn(process.execPath, [...options, bin, ...words], { cwd: folder });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = once(child, 'close').then(([status]) => ({ status, output, errors }));
  return { child, ended };
}

async function urlOf({ child }: ReturnType<typeof start>): Promise<string> {
  const [line] = await once(createInterface(child.stdout), 'line');
  return /http:\S+(?=\/wiki\.$)/.exec(String(line))?.[0] ?? `not in "${line}"`;
}

const asAda = { headers: { authorization: basic('admin@example.com', 'local-admin-token') } };

it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and ends with 0', async (signal) => {
  const program = start([
    '--port',
    '0',
    '--data',
    'kept',
    '--empty',
    '--fault',
    'slow:milliseconds=1,path=/none',
  ]);
  const url = await urlOf(program);
  const spaces = await fetch(`${url}/wiki/api/v2/spaces`, asAda);
  expect(await spaces.json()).toMatchObject({ results: [] });
  expect(await (await fetch(`${url}/_site/faults`)).json()).toMatchObject({ faults: [{ kind: 'slow' }] });
  program.child.kill(signal);
  expect(await program.ended).toMatchObject({
    status: 0,
    errors: '',
    output: expect.stringMatching(/It is kept in kept\./),
  });
});

it('begins with a snapshot', async () => {
  const { site } = await startTestSite();
  await site.seed({ spaces: [{ key: 'SNAP' }] });
  await site.snapshot(join(folder, 'site.snapshot'));
  await site.close();
  const program = start(['--port', '0', '--snapshot', 'site.snapshot']);
  const spaces = await fetch(`${await urlOf(program)}/wiki/api/v2/spaces?keys=SNAP`, asAda);
  expect(await spaces.json()).toMatchObject({ results: [{ key: 'SNAP' }] });
  program.child.kill();
  expect((await program.ended).status).toBe(0);
});

it('says in one sentence why it does not start', async () => {
  const { site } = await startTestSite();
  writeFileSync(join(folder, 'file'), 'not a snapshot, not a folder');
  const { port } = new URL(site.url);
  const failures = [
    [['--port', port], 1, /^Port \d+ is taken by another program\. Set --port to another port.*\n$/],
    [
      ['--port', '0', '--host', '192.0.2.1'],
      2,
      /^This machine does not have the address 192\.0\.2\.1 \(.*\)\. Set --host.*\n$/,
    ],
    [['--port', '0', '--snapshot', 'file'], 2, /^file is no snapshot of a local Confluence site.*\n$/],
    [['--port', '0', '--data', 'file'], 2, /^The data folder file cannot be used \(.*\)\. Set --data.*\n$/],
    [['--colour'], 2, /unknown option '--colour'/],
  ] as const;
  for (const [words, status, errors] of failures) {
    const ended = await start(words).ended;
    expect(ended).toMatchObject({ status, output: '' });
    expect(ended.errors).toMatch(errors);
  }
  await site.close();
});

it('says which Node it needs', async () => {
  const asOldNode = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.1.0' })`;
  const ended = await start(['--help'], ['--import', asOldNode]).ended;
  expect(ended).toMatchObject({ status: 1, output: '' });
  expect(ended.errors).toMatch(/^The Confluence site needs Node 26 or newer, and this is 20\.1\.0: .*\n$/);
});
