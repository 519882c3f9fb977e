import { Command } from 'commander';
import { expect, it } from 'vitest';
import { addSiteOptions, type SiteCommandOptions } from './site-options.ts';

function read(...words: string[]): SiteCommandOptions {
  const command = addSiteOptions(new Command('site'), { port: '8790', data: 'in memory' });
  command.exitOverride().configureOutput({ writeErr: () => {} });
  return command.parse(words, { from: 'user' }).opts();
}

it('says nothing where nothing is said, and has roles', () => {
  expect(read()).toEqual({ rbac: true });
});

it('reads every option', () => {
  expect(
    read(
      ...['--port', '0', '--host', '::1', '--allow-host', 'a', '--allow-host', 'b', '--data', 'folder'],
      ...['--snapshot', 'file', '--no-rbac', '--anonymous', '--index-lag', '1.5s', '--fault-seed', '7'],
      ...['--fault', 'slow:milliseconds=5', '--fault', 'unavailable:share=0.5'],
    ),
  ).toMatchObject({
    port: 0,
    host: '::1',
    allowHost: ['a', 'b'],
    data: 'folder',
    snapshot: 'file',
    rbac: false,
    anonymous: true,
    indexLag: 1_500,
    fault: [
      { kind: 'slow', milliseconds: 5 },
      { kind: 'unavailable', share: 0.5 },
    ],
    faultSeed: 7,
  });
  expect(read('--memory', '--empty')).toMatchObject({ memory: true, empty: true });
});

it.each([
  ['250ms', 250],
  ['2s', 2_000],
  ['1m', 60_000],
])('reads the duration %s', (text, milliseconds) => {
  expect(read('--index-lag', text).indexLag).toBe(milliseconds);
});

it.each([
  [['--port', '65536'], /A port is a number from 0 to 65535/],
  [['--port', 'http'], /Give a whole number/],
  [['--index-lag', '2'], /500ms, 2s or 1m/],
  [['--fault', 'fire'], /"fire" is no kind of fault: write one of/],
  [['--fault-seed', '-1'], /Give a whole number/],
  [['--memory', '--data', 'folder'], /cannot be used with/],
  [['--empty', '--snapshot', 'file'], /cannot be used with/],
  [['--colour'], /unknown option/],
])('refuses %j', (words, message) => {
  expect(() => read(...words)).toThrow(message);
});
