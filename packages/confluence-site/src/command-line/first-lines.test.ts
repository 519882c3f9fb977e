import { expect, it } from 'vitest';
import { firstLines } from './first-lines.ts';

const site = {
  url: 'http://127.0.0.1:8790',
  wasKept: false,
  people: () => [
    {
      accountId: '1',
      email: 'admin@example.com',
      displayName: 'Ada Admin',
      isAdministrator: true,
      apiToken: 'local-admin-token',
    },
    {
      accountId: '2',
      email: 'k@example.com',
      displayName: 'Kim',
      isAdministrator: false,
      apiToken: undefined,
    },
  ],
};
const inMemory = { options: {}, dataFolder: undefined };

it('says where the site is and who may sign in', () => {
  expect(firstLines(site, inMemory).slice(0, 4)).toEqual(
    [
      'The local Confluence site is at http://127.0.0.1:8790/wiki.',
      'Programs sign in with an email address and an API token (Basic authentication):',
      '  admin@example.com  local-admin-token       Ada Admin, administrator',
      '  k@example.com      (a token of its own)  Kim',
    ].map((line) => expect.stringMatching(line.replaceAll(/[().]/g, '\\$&').replaceAll(/ +/g, ' +'))),
  );
});

it.each([
  ['memory', site, inMemory, /Nothing is kept/],
  [
    'a new folder',
    site,
    { options: { empty: true as const }, dataFolder: '/data' },
    /It is kept in \/data\./,
  ],
  ['a folder with a site', { ...site, wasKept: true }, { options: {}, dataFolder: '/data' }, /It is kept in/],
  [
    'a folder with a site, where another beginning was asked for',
    { ...site, wasKept: true },
    { options: { snapshot: 'file' }, dataFolder: '/data' },
    /goes on with .* in \/data, so --snapshot was left aside/,
  ],
])('says where the data is: in %s', (_, started, startedWith, line) => {
  expect(firstLines(started, startedWith).join('\n')).toMatch(line);
});

it('warns where others reach it', () => {
  const lines = (host: string) => firstLines(site, { ...inMemory, options: { host } }).join('\n');
  expect(lines('0.0.0.0')).toMatch(/Everybody who reaches 0\.0\.0\.0 can sign in/);
  expect(lines('127.0.0.1')).not.toMatch(/Everybody/);
});
