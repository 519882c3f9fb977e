import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from './command-line.ts';

const goodBench = `
  export const name = 'good';
  export const title = 'A bench that counts.';
  export const run = async ({ scale, tell }) => {
    tell('counting');
    return { columns: ['what', 'count'], rows: [['a | b', 1000 * scale]], facts: { third: 1 / 3 } };
  };`;
const failingBench = `
  export const name = 'failing';
  export const title = 'A bench that fails.';
  export const run = async () => { throw new Error('too slow'); };`;
const endlessBench = `
  export const name = 'endless';
  export const title = 'A bench that never ends.';
  export const run = () => new Promise(() => {});`;

async function benchFolder(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const printed: string[] = [];
  const told: string[] = [];
  return {
    folder,
    run: async (...words: string[]) => {
      const status = await runCommandLine(words, folder, {
        print: (text) => void printed.push(text),
        tell: (progress) => void told.push(progress),
      });
      return { status, printed: printed.join(''), told: told.join('\n') };
    },
  };
}

const benches = { 'main.ts': 'throw 1', 'good.ts': goodBench, 'good.test.ts': 'throw 1' };

it('lists the benches by name', async () => {
  const { run } = await benchFolder({ ...benches, 'failing.ts': failingBench });
  expect(await run('--list')).toMatchObject({
    status: 0,
    printed: 'failing: A bench that fails.\ngood: A bench that counts.\n',
  });
});

it('prints a Markdown table and writes it beside the same as JSON', async () => {
  const { folder, run } = await benchFolder(benches);
  const { status, printed, told } = await run('good', '--scale', '0.5');
  expect(status).toBe(0);
  expect(told).toContain('counting');
  expect(printed).toContain('| what | count |\n| --- | --- |\n| a \\| b | 500 |');
  expect(printed).toContain('* third: 0.333');
  expect(printed).toContain(await readFile(join(folder, 'results', 'good.md'), 'utf8'));
  expect(JSON.parse(await readFile(join(folder, 'results', 'good.json'), 'utf8'))).toMatchObject({
    name: 'good',
    rows: [['a | b', 500]],
    facts: { third: 1 / 3, node: process.version },
  });
});

it('runs the others when one fails, and says so in its status', async () => {
  const { folder, run } = await benchFolder({ ...benches, 'failing.ts': failingBench });
  const { status, told } = await run('--out', join(folder, 'elsewhere'));
  expect(status).toBe(1);
  expect(told).toContain('failing failed: too slow');
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['good.json', 'good.md']);
});

it('gives up a bench that does not end', async () => {
  const { run } = await benchFolder({ 'endless.ts': endlessBench });
  const { status, told } = await run('--minutes', '0.0001');
  expect({ status, told }).toMatchObject({ status: 1, told: expect.stringContaining('took longer than') });
});

it.each([
  [['nothing'], 'There is no bench nothing. There are: good.'],
  [['--scale', '2'], '--scale is'],
  [['--minutes', 'many'], '--minutes is'],
  [['--fast'], "Unknown option '--fast'"],
])('refuses %j', async (words, sentence) => {
  const { run } = await benchFolder(benches);
  const { status, told } = await run(...words);
  expect({ status, told }).toMatchObject({ status: 2, told: expect.stringContaining(sentence) });
});

it('names a file that is no bench', async () => {
  const { run } = await benchFolder({ 'odd.ts': 'export const name = "odder";' });
  expect((await run()).told).toContain('odd.ts is no bench');
});
