import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from './run.ts';
import { neverStopped } from './testing/never-stopped.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function runWith(words: string[], variables: NodeJS.ProcessEnv = {}) {
  const errors = new PassThrough({ encoding: 'utf8' });
  const output = new PassThrough({ encoding: 'utf8' });
  const status = await run({
    arguments: words,
    variables,
    folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  return { status, output: output.read() ?? '', errors: errors.read() ?? '' };
}

it('shows its help and its version', async () => {
  const help = await runWith(['--help']);
  expect(help.status).toBe(0);
  for (const word of ['start', 'serve', 'ask', 'chat', 'TRIBUTARY_PORT']) expect(help.output).toContain(word);
  expect(await runWith(['--version'])).toEqual({ status: 0, output: '0.1.0\n', errors: '' });
  expect((await runWith(['ask', '--help'])).output).toContain('--thread');
});

it.each([
  [['sreve'], 'Did you mean serve?'],
  [['sreve', '--help'], 'Did you mean serve?'],
  [['db', 'statsu', '--help'], 'Did you mean status?'],
  [['help', 'sreve'], 'sreve'],
  [['serve', '--prot', '1'], "unknown option '--prot'"],
  [['serve', 'now'], 'too many arguments'],
  [['ask'], "missing required argument 'text'"],
  [['session'], 'create'],
  [['undo', 'log_1', '--all'], 'not both'],
  [['journal', '--limit', '101'], 'from 1 to 100'],
  [[], 'Usage: tributary'],
])('ends with 2 and a hint for %j', async (words, hint) => {
  const { status, output, errors } = await runWith(words);
  expect(status).toBe(2);
  expect(errors).toContain(hint);
  expect(output).toBe('');
});

it.each([['ask', 'who am I?'], ['start'], ['chat']])(
  'wants an id for the conversation of %s',
  async (...words) => {
    const { status, errors } = await runWith([...words, '--thread', '']);
    expect(status).toBe(2);
    expect(errors).toMatch(/^--thread is empty\. .*\n$/);
  },
);

it('wants words to ask', async () => {
  const { status, errors } = await runWith(['ask', '  ']);
  expect(status).toBe(2);
  expect(errors).toMatch(/^Say what you want done/);
});

it('ends with 2 for a wrong variable, and with one sentence', async () => {
  const { status, output, errors } = await runWith(['serve'], { TRIBUTARY_PORT: 'abc' });
  expect(status).toBe(2);
  expect(errors).toMatch(/^TRIBUTARY_PORT is "abc"\. Set it to .*\n$/);
  expect(output).toBe('');
});

it('ends with 1 where no server runs, and says how to start one', async () => {
  const { status, errors } = await runWith(['session', 'create']);
  expect(status).toBe(1);
  expect(errors).toMatch(/^No Tributary is running on .* Start one with "npm run serve"/);
});

it('ends with 2 where the key of the server is not known', async () => {
  const { status, errors } = await runWith(['session', 'create'], { TRIBUTARY_URL: 'http://127.0.0.1:1' });
  expect(status).toBe(2);
  expect(errors).toContain('Set TRIBUTARY_API_KEY');
});
