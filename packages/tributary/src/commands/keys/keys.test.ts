import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../run.ts';
import { neverStopped } from '../../testing/never-stopped.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `keys` on a data folder that no server runs on: each time, it starts one of its own. */
async function keys(words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const status = await run({
    arguments: ['keys', ...words],
    variables: { TRIBUTARY_SITE_PORT: 'off', TRIBUTARY_PORT: '0', ...variables },
    folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  output.end();
  errors.end();
  const [said, warned] = await told;
  return { status, output: said, errors: warned };
}

const secretKeys = () =>
  readFileSync(join(folder, '.tributary', 'secret-key'), 'utf8')
    .trim()
    .split('\n');

it('makes a new secret key in the data folder, and says in figures what came of it', async () => {
  expect((await keys(['list'])).output).toMatch(
    /^secret key \w{16} {2}current {2}wraps 2 data keys\n(?:data key dk_\w{32} {2}current {2}(?:signs the journal|encrypts 0 values) {2}since \S+ {2}wrapped by \w{16}\n){2}$/,
  );
  const [first] = secretKeys();
  const rotated = await keys(['rotate']);
  expect(rotated).toMatchObject({ status: 0, errors: '' });
  expect(rotated.output).toMatch(
    /^The secret key is \w{16} now: 2 data keys wrapped anew, 0 values of the earlier format encrypted anew\.\n/,
  );
  expect(secretKeys()).toEqual([expect.stringMatching(/^.{44}$/), first]);
  const list = await keys(['list']);
  expect(list.output).toMatch(/secret key \w{16} {2}earlier {2}is needed for backups and exports alone\n/);
  for (const secret of secretKeys()) expect(rotated.output + list.output).not.toContain(secret);
});

it('goes over to a new data key', async () => {
  const rotated = await keys(['rotate', '--data-keys']);
  expect(rotated.output).toMatch(
    /^The data key is dk_\w{32} now: 0 values encrypted anew, 1 earlier key retired\.\n$/,
  );
  const { output } = await keys(['list', '--json']);
  expect(JSON.parse(output)).toMatchObject({
    secret_keys: [{ current: true, data_keys: 3 }],
    data_keys: expect.arrayContaining([expect.objectContaining({ state: 'retired', values: 0 })]),
  });
});

it('says what to set where the secret key is given, goes over to the first of several, and refuses to start without the one that is needed', async () => {
  const [newest, earlier] = ['k7JqM2xV9pL4wT8r', 'Zm9vYmFyYmF6cXV4'];
  const alone = await keys(['rotate'], { TRIBUTARY_SECRET_KEY: earlier });
  expect(alone.status).toBe(1);
  expect(alone.errors).toMatch(
    /Set it to a new secret, a comma and the versions that it has now, on all routers/,
  );
  const both = await keys(['rotate'], { TRIBUTARY_SECRET_KEY: `${newest},${earlier}` });
  expect(both.output).toContain('2 data keys wrapped anew');
  const wrong = await keys(['list'], { TRIBUTARY_SECRET_KEY: earlier });
  expect(wrong).toMatchObject({ status: 2, output: '' });
  expect(wrong.errors).toMatch(
    /^The stored data was encrypted with another secret key: set TRIBUTARY_SECRET_KEY [^\n]*\n$/,
  );
  expect((await keys(['list'], { TRIBUTARY_SECRET_KEY: newest })).status).toBe(0);
});
