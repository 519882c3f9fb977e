import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home } from './testing/home.ts';

const bin = join(import.meta.dirname, '..', 'bin', 'tributary.cjs');

/** Makes the Node that runs the bin say that it is an old one. */
const asOldNode = [
  '--import',
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.8' })`,
];

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

const runBin = (words: readonly string[]) => home.startCommand(process.execPath, words, home.folder).ended;

it.each([
  ['the right Node', []],
  ['an old Node', asOldNode],
])('runs the program on %s, with its exit status', async (_, options) => {
  expect(await runBin([...options, bin, '--version'])).toEqual({ status: 0, output: '0.1.0\n', errors: '' });
  expect((await runBin([...options, bin, 'sreve'])).status).toBe(2);
});

it('passes a signal on', async () => {
  const program = home.startCommand(process.execPath, [bin, 'site'], home.folder);
  await program.until(/site is at/);
  expect((await program.stop()).status).toBe(0);
});

it('says in one sentence that there is no Node for it', async () => {
  const alone = join(home.folder, 'tributary.cjs');
  copyFileSync(bin, alone);
  const { status, errors } = await runBin([...asOldNode, alone, '--version']);
  expect(status).toBe(1);
  expect(errors).toMatch(/^Tributary needs Node 26 or newer, and this is 18\.20\.8\. .*\n$/);
});
