import { beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { notes, openClock } from '../testing/notes-toolkit.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { setClock } from '../testing/set-clock.ts';
import { testVault } from '../testing/test-vault.ts';
import { type AuthConfigs, createAuthConfigs } from './auth-configs.ts';
import { type ConnectedAccounts, createConnectedAccounts } from './connected-accounts.ts';
import { type Connections, createConnections } from './connections.ts';

const catalogue = createCatalogue([notes, openClock]);
const vault = testVault();
const values = { site: 'https://acme.notes.example', key: 'a-key-of-twenty-chars' };
const page = { start: 0, size: 10, orderBy: 'created_at', direction: 'desc' } as const;

describeOnEachEngine('connected accounts', ({ openTestStore }) => {
  let store: Store;
  let authConfigs: AuthConfigs;
  let accounts: ConnectedAccounts;
  let connections: Connections;
  let projectId: string;
  let authConfigId: string;
  const time = setClock('2026-11-22T10:00:00Z');

  beforeEach(async () => {
    store = await openTestStore();
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
    authConfigs = createAuthConfigs({ store, vault, catalogue });
    accounts = createConnectedAccounts({ store, vault, catalogue, authConfigs, clock: time.clock });
    connections = createConnections({ store, vault, catalogue, refresher: idleRefresher });
    authConfigId = (await authConfigs.create(projectId, { toolkit: 'notes', scheme: 'API_KEY' })).id;
  });

  const jane = () => ({ authConfigId, userId: 'jane', values });
  const ofJane = () => ({ projectId, userId: 'jane' });

  it('connects an account that calls then use, and shows its secrets masked only', async () => {
    const made = await accounts.create(projectId, jane());
    expect(made).toMatchObject({
      id: expect.stringMatching(/^ca_/),
      status: 'ACTIVE',
      values: { site: values.site, key: '********hars' },
    });
    expect(await accounts.find(projectId, made.id)).toEqual(made);
    expect(await connections.resolve(ofJane(), notes)).toMatchObject({ accountId: made.id, values });
    const rows = await store.db.selectFrom('connected_account').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(values.key);
  });

  it('makes no second account of a request that is repeated', async () => {
    const made = await accounts.create(projectId, jane());
    expect(await accounts.create(projectId, jane())).toEqual(made);
    const other = await accounts.create(projectId, { ...jane(), values: { ...values, key: 'another' } });
    expect(other.id).not.toBe(made.id);
  });

  it('uses the newest of several accounts, or the one called for by its alias', async () => {
    const home = await accounts.create(projectId, { ...jane(), alias: 'home' });
    time.advance(1000);
    const work = await accounts.create(projectId, { ...jane(), alias: 'Work' });
    expect((await connections.resolve(ofJane(), notes)).accountId).toBe(work.id);
    expect((await connections.resolve(ofJane(), notes, 'HOME')).accountId).toBe(home.id);
    const session = sampleSession({ connectedAccounts: { notes: [home.id] } }, projectId);
    expect((await connections.resolve({ ...ofJane(), session }, notes)).accountId).toBe(home.id);
  });

  it.each([
    ['WORK', 'taken'],
    ['ca_1', 'invalid'],
    [' ', 'invalid'],
  ])('refuses the alias %j', async (alias, code) => {
    await accounts.create(projectId, { ...jane(), alias: 'work' });
    const values2 = { ...values, key: 'another' };
    const made = accounts.create(projectId, { ...jane(), alias, values: values2 });
    await expect(made).rejects.toMatchObject({ code });
    await accounts.create(projectId, { ...jane(), userId: 'sam', alias: 'work' });
  });

  it.each([
    ['a field is missing', { key: 'k' }, '"site" (Site) is missing'],
    ['a field is unknown', { ...values, token: 'k' }, '"token" is not a field'],
    ['the address is not encrypted', { ...values, site: 'http://127.0.0.1:1' }, 'over https only'],
  ])('refuses values where %s', async (_what, wrong, message) => {
    const made = accounts.create(projectId, { ...jane(), values: wrong });
    await expect(made).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(message),
    });
  });

  it('takes a private address where the operator connects one at that very origin, and nowhere else', async () => {
    const given = { site: 'http://127.0.0.1:1', key: 'of-operator' };
    const operator = { userId: 'default', toolkit: 'notes', scheme: 'notes_api_key' };
    await connections.ensureConfigured(projectId, [
      { ...operator, values: given, allowPrivateAddress: true },
    ]);
    const made = await accounts.create(projectId, { ...jane(), values: { ...given, key: 'of-jane' } });
    expect(made.allowPrivateAddress).toBe(true);
    const elsewhere = { site: 'http://127.0.0.1:2', key: 'k' };
    await expect(accounts.create(projectId, { ...jane(), values: elsewhere })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('adds nothing to an auth config that is switched off, and uses none of its accounts', async () => {
    const made = await accounts.create(projectId, jane());
    await authConfigs.change(projectId, authConfigId, { isEnabled: false });
    expect(await accounts.find(projectId, made.id)).toMatchObject({ isDisabled: true, status: 'ACTIVE' });
    await expect(connections.resolve(ofJane(), notes)).rejects.toMatchObject({
      details: { code: 'not_connected' },
    });
    expect((await connections.states(ofJane(), [notes])).get('notes')?.status).toBe('inactive');
    await expect(accounts.create(projectId, { ...jane(), userId: 'sam' })).rejects.toThrow('switched off');
  });

  it('takes new values for some fields, and is active again by them', async () => {
    const { id } = await accounts.create(projectId, jane());
    await accounts.setStatus(projectId, id, 'EXPIRED', 'Notes does not know the key.');
    expect(await accounts.find(projectId, id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: 'Notes does not know the key.',
    });
    await expect(connections.resolve(ofJane(), notes)).rejects.toThrow(
      'expired: Notes does not know the key',
    );
    const changed = await accounts.change(projectId, id, { alias: 'work', values: { key: 'renewed' } });
    expect(changed).toMatchObject({ status: 'ACTIVE', alias: 'work' });
    expect(changed.statusReason).toBeUndefined();
    expect((await connections.resolve(ofJane(), notes)).values).toEqual({ ...values, key: 'renewed' });
    await expect(accounts.change(projectId, id, { values: { site: '' } })).rejects.toThrow('"site"');
  });

  it('lists by user, status, toolkit, auth config and id, page by page', async () => {
    const first = await accounts.create(projectId, jane());
    time.advance(1000);
    const second = await accounts.create(projectId, { ...jane(), userId: 'sam' });
    await accounts.setStatus(projectId, second.id, 'INACTIVE');
    const idsOf = async (filter: object, change = {}) => {
      const list = await accounts.list(projectId, filter, { ...page, ...change });
      return { ids: list.accounts.map(({ id }) => id), total: list.total };
    };
    expect(await idsOf({})).toEqual({ ids: [second.id, first.id], total: 2 });
    expect(await idsOf({}, { start: 1, size: 1 })).toEqual({ ids: [first.id], total: 2 });
    expect(await idsOf({}, { direction: 'asc', size: 1 })).toEqual({ ids: [first.id], total: 2 });
    expect((await idsOf({ userIds: ['sam', 'tim'] })).ids).toEqual([second.id]);
    expect((await idsOf({ statuses: ['ACTIVE'] })).ids).toEqual([first.id]);
    expect((await idsOf({ toolkits: ['NOTES'], authConfigIds: [authConfigId] })).total).toBe(2);
    expect(await idsOf({ ids: [] })).toEqual({ ids: [], total: 0 });
    expect((await accounts.list('pr_other', {}, page)).total).toBe(0);
  });

  it('deletes an account, and nothing of another project', async () => {
    const { id } = await accounts.create(projectId, jane());
    for (const attempt of [
      () => accounts.delete('pr_other', id),
      () => accounts.setStatus('pr_other', id, 'INACTIVE'),
      () => accounts.change('pr_other', id, { alias: 'x' }),
      () => accounts.create('pr_other', jane()),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    }
    await accounts.delete(projectId, id);
    expect(await accounts.find(projectId, id)).toBeUndefined();
    await expect(accounts.delete(projectId, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});
