import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Home } from './testing/home.ts';
import type { RunningProgram } from './testing/running-program.ts';

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home.leave());

async function addressOf<Program extends RunningProgram>(program: Program) {
  const [, url = ''] = await program.until(/site is at (http:\S+)\/wiki\.\n[\s\S]*stops it\.\n/);
  return { program, url };
}

it('keeps the site in the data folder, and ends with 0 at a signal', async () => {
  const { program } = await addressOf(home.startProcess(['site', '--empty']));
  const ended = await program.stop('SIGINT');
  expect(ended).toMatchObject({ status: 0, errors: '' });
  expect(ended.output).toContain(`It is kept in ${join(home.folder, 'data')}.`);
  expect(ended.output).toMatch(/jane@example\.com +local-jane-token/);
  const again = await addressOf(home.start(['site', '--empty']));
  expect((await again.program.stop()).output).toContain('--empty was left aside');
});

it('takes the options of the command line over the variables', async () => {
  const words = ['site', '--port', '0', '--memory', '--fault', 'unavailable:share=1'];
  const { program, url } = await addressOf(home.start(words, { TRIBUTARY_SITE_PORT: 'off' }));
  expect((await fetch(`${url}/wiki/api/v2/spaces`)).status).toBe(503);
  expect((await program.stop()).status).toBe(0);
  expect(existsSync(join(home.folder, 'data', 'confluence-site.sqlite'))).toBe(false);
});

it('says what to set where it cannot start', async () => {
  const { url } = await addressOf(home.start(['site', '--memory']));
  const { port } = new URL(url);
  const taken = await home.run(['site', '--memory'], { TRIBUTARY_SITE_PORT: port });
  expect(taken).toMatchObject({ status: 1, output: '' });
  expect(taken.errors).toMatch(
    /^Port \d+ is taken by another program\. Set TRIBUTARY_SITE_PORT to another port/,
  );
  const off = await home.run(['site'], { TRIBUTARY_SITE_PORT: 'off' });
  expect(off).toMatchObject({ status: 2, errors: expect.stringMatching(/^TRIBUTARY_SITE_PORT is "off"/) });
  const misread = await home.run(['site', '--index-lag', 'soon']);
  expect(misread).toMatchObject({ status: 2, errors: expect.stringMatching(/500ms, 2s or 1m/) });
});
