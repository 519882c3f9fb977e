import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { accountsOfSession, chooseAccount, requireSelection } from './choose-account.ts';
import type { ConnectedAccount } from './connection.ts';

const at = new Date('2026-11-22T10:00:00Z');
const newest = account('ca_3', { status: 'EXPIRED' });
const work = account('ca_2', { alias: 'Work', authConfigId: 'ac_2' });
const oldest = account('ca_1', {});
const accounts = [newest, work, oldest];

function account(id: string, change: Partial<ConnectedAccount>): ConnectedAccount {
  return {
    id,
    projectId: 'pr_1',
    userId: 'jane',
    toolkit: 'notes',
    authConfigId: 'ac_1',
    scheme: 'notes_api_key',
    status: 'ACTIVE',
    isDisabled: false,
    isConfigured: false,
    allowPrivateAddress: false,
    restrictions: [],
    createdAt: at,
    updatedAt: at,
    ...change,
  };
}

it.each([
  ['the newest that is active', undefined, work],
  ['the one with the id', 'ca_1', oldest],
  ['the one with the alias, in any case', 'WORK', work],
])('uses %s', (_what, wanted, expected) => {
  expect(chooseAccount(accounts, notes, wanted)).toBe(expected);
});

it('lists the accounts when the one asked for is not among them', () => {
  expect(() => chooseAccount(accounts, notes, 'home')).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({
        code: 'not_found',
        candidates: [
          { id: 'ca_3', name: 'ca_3', detail: 'EXPIRED' },
          { id: 'ca_2', name: 'Work', detail: 'ACTIVE' },
          { id: 'ca_1', name: 'ca_1', detail: 'ACTIVE' },
        ],
      }),
    }),
  );
});

it('does not fall back to another account than the one asked for', () => {
  expect(() => chooseAccount(accounts, notes, 'ca_3')).toThrow('The account "ca_3" is expired.');
});

it('passes over an account whose auth config is switched off, and says so when it is asked for', () => {
  const off = account('ca_4', { isDisabled: true });
  expect(chooseAccount([off, oldest], notes)).toBe(oldest);
  expect(() => chooseAccount([off], notes, 'ca_4')).toThrow('is switched off with its auth config');
});

it('says why an account does not work, where that is known', () => {
  const over = account('ca_5', { status: 'EXPIRED', statusReason: 'Notes does not know the key.' });
  expect(() => chooseAccount([over], notes)).toThrow(
    'Its connection is expired: Notes does not know the key. Call COMPOSIO_MANAGE_CONNECTIONS',
  );
});

it('says that an account waits for its person', () => {
  const waiting = account('ca_6', { status: 'INITIATED' });
  expect(() => chooseAccount([waiting], notes)).toThrow('is waiting for the user to connect it.');
});

it.each([
  ['all without pins', {}, ['ca_3', 'ca_2', 'ca_1']],
  [
    'the pinned ones in their order',
    { connectedAccounts: { notes: ['ca_1', 'ca_2', 'ca_9'] } },
    ['ca_1', 'ca_2'],
  ],
  ['those of the pinned auth config', { authConfigs: { notes: 'ac_2' } }, ['ca_2']],
  ['all when another toolkit is pinned', { connectedAccounts: { slack: [] } }, ['ca_3', 'ca_2', 'ca_1']],
  [
    'pinned accounts before a pinned auth config',
    { connectedAccounts: { notes: ['ca_1'] }, authConfigs: { notes: 'ac_2' } },
    ['ca_1'],
  ],
])('lets a session use %s', (_what, config, expected) => {
  const usable = accountsOfSession(accounts, sampleSession(config), 'notes');
  expect(usable.map(({ id }) => id)).toEqual(expected);
});

it('uses no more accounts of a toolkit than the session may have', () => {
  const multiAccount = { maxAccountsPerToolkit: 2, requireExplicitSelection: false };
  expect(accountsOfSession(accounts, sampleSession({ multiAccount }), 'notes')).toEqual([newest, work]);
});

it('lets no account that waits for its person take the place of one that works', () => {
  const waiting = account('ca_7', { status: 'INITIATED' });
  const multiAccount = { maxAccountsPerToolkit: 2, requireExplicitSelection: false };
  const session = sampleSession({ multiAccount });
  expect(accountsOfSession([waiting, work, oldest], session, 'notes')).toEqual([work, oldest]);
});

it('has the account named only where the session wants it and several can be used', () => {
  const strict = sampleSession({
    multiAccount: { maxAccountsPerToolkit: 5, requireExplicitSelection: true },
  });
  expect(() => requireSelection(accounts, strict, notes, undefined)).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({
        code: 'invalid_input',
        candidates: [
          { id: 'ca_2', name: 'Work' },
          { id: 'ca_1', name: 'ca_1' },
        ],
      }),
    }),
  );
  expect(() => requireSelection(accounts, strict, notes, 'Work')).not.toThrow();
  expect(() => requireSelection([newest, work], strict, notes, undefined)).not.toThrow();
  expect(() => requireSelection(accounts, sampleSession(), notes, undefined)).not.toThrow();
});
