import { beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { notes, openClock } from '../testing/notes-toolkit.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { testVault } from '../testing/test-vault.ts';
import type { ConfiguredConnection } from './connection.ts';
import { type Connections, createConnections } from './connections.ts';

const catalogue = createCatalogue([notes, openClock]);
const vault = testVault();
const ofJane: ConfiguredConnection = {
  userId: 'jane',
  toolkit: 'notes',
  scheme: 'notes_api_key',
  values: { site: 'http://127.0.0.1:1', key: 'jane-token' },
  allowPrivateAddress: true,
};

describeOnEachEngine('connections', ({ openTestStore }) => {
  let store: Store;
  let connections: Connections;
  let projectId: string;

  beforeEach(async () => {
    store = await openTestStore();
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
    connections = createConnections({ store, vault, catalogue, refresher: idleRefresher });
    await connections.ensureConfigured(projectId, [ofJane]);
  });

  const jane = () => ({ projectId, userId: 'jane' });

  it('resolves a configured connection to the values that were given', async () => {
    expect(await connections.resolve(jane(), notes)).toMatchObject({
      accountId: expect.stringMatching(/^ca_/),
      toolkit: notes,
      values: ofJane.values,
      baseUrl: 'http://127.0.0.1:1/v1',
      allowPrivateAddress: true,
    });
  });

  it('keeps credentials encrypted', async () => {
    const rows = await store.db.selectFrom('connected_account').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('jane-token');
  });

  it('keeps the account when the same connection is given again, with the values of now', async () => {
    const before = await connections.resolve(jane(), notes);
    const values = { ...ofJane.values, key: 'new-token' };
    await connections.ensureConfigured(projectId, [{ ...ofJane, toolkit: 'NOTES', values }]);
    const after = await connections.resolve(jane(), notes);
    expect(after.accountId).toBe(before.accountId);
    expect(after.values).toEqual(values);
  });

  it('stops using a connection that is no longer given, and takes it up again when it is', async () => {
    await connections.ensureConfigured(projectId, []);
    await expect(connections.resolve(jane(), notes)).rejects.toMatchObject({
      details: { code: 'not_connected', message: expect.stringContaining('inactive') },
    });
    expect((await connections.states(jane(), [notes])).get('notes')).toMatchObject({ status: 'inactive' });
    await connections.ensureConfigured(projectId, [ofJane]);
    expect((await connections.resolve(jane(), notes)).values).toEqual(ofJane.values);
  });

  it.each([
    ['an unknown toolkit', { toolkit: 'telegraph' }, 'there is no such toolkit'],
    ['an unknown scheme', { scheme: 'password' }, '"password" is not one of notes_api_key'],
    ['a missing value', { values: { site: 'http://127.0.0.1:1' } }, '"key" (Key) is missing'],
    ['an unknown value', { values: { ...ofJane.values, colour: 'red' } }, '"colour" is not a field'],
  ])('refuses %s and changes nothing', async (_what, change, why) => {
    const wrong = { ...ofJane, ...change };
    await expect(connections.ensureConfigured(projectId, [wrong])).rejects.toMatchObject({
      code: 'invalid_connection',
      message: expect.stringContaining(why),
    });
    expect((await connections.resolve(jane(), notes)).values).toEqual(ofJane.values);
  });

  it('says how to connect a user who is not, and shows nobody the accounts of others', async () => {
    for (const owner of [
      { projectId, userId: 'sam' },
      { projectId: 'pr_other', userId: 'jane' },
    ]) {
      await expect(connections.resolve(owner, notes)).rejects.toMatchObject({
        details: { code: 'not_connected', message: expect.stringContaining('COMPOSIO_MANAGE_CONNECTIONS') },
      });
      expect((await connections.states(owner, [notes])).get('notes')).toEqual({ status: 'none' });
    }
  });

  it('does not open credentials that were moved into another account', async () => {
    await connections.ensureConfigured(projectId, [ofJane, { ...ofJane, userId: 'sam' }]);
    const { sealed_values } = await store.db
      .selectFrom('connected_account')
      .select('sealed_values')
      .where('user_id', '=', 'jane')
      .executeTakeFirstOrThrow();
    await store.db
      .updateTable('connected_account')
      .set({ sealed_values })
      .where('user_id', '=', 'sam')
      .execute();
    await expect(connections.resolve({ projectId, userId: 'sam' }, notes)).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('tells the state of each toolkit, and needs no account where the toolkit needs none', async () => {
    const states = await connections.states(jane(), [notes, openClock]);
    expect(states.get('notes')).toMatchObject({
      status: 'active',
      account: { userId: 'jane', status: 'ACTIVE', scheme: 'notes_api_key' },
    });
    expect(states.get('openclock')).toEqual({ status: 'not_needed' });
    expect(await connections.resolve({ projectId, userId: 'sam' }, openClock)).toMatchObject({
      baseUrl: 'https://clock.example',
      values: {},
    });
  });

  it('answers for a session that pins an account of someone else as if there were none', async () => {
    await connections.ensureConfigured(projectId, [ofJane, { ...ofJane, userId: 'sam' }]);
    const { accountId = '' } = await connections.resolve({ projectId, userId: 'sam' }, notes);
    const session = sampleSession({ connectedAccounts: { notes: [accountId] } }, projectId);
    await expect(connections.resolve({ ...jane(), session }, notes)).rejects.toMatchObject({
      details: { code: 'not_connected' },
    });
  });
});
