import { beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { notes, openClock } from '../testing/notes-toolkit.ts';
import { testVault } from '../testing/test-vault.ts';
import { type AuthConfigs, createAuthConfigs } from './auth-configs.ts';
import { createConnectedAccounts } from './connected-accounts.ts';
import { createConnections } from './connections.ts';

const catalogue = createCatalogue([notes, openClock]);
const vault = testVault();
const byKey = { toolkit: 'notes', scheme: 'API_KEY' };

describeOnEachEngine('auth configs', ({ openTestStore }) => {
  let store: Store;
  let authConfigs: AuthConfigs;
  let projectId: string;

  beforeEach(async () => {
    store = await openTestStore();
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
    authConfigs = createAuthConfigs({ store, vault, catalogue });
  });

  it('makes one by the mode of its scheme or by its name', async () => {
    const byMode = await authConfigs.create(projectId, { ...byKey, toolkit: 'NOTES', name: 'Ours' });
    expect(byMode).toMatchObject({ toolkit: 'notes', scheme: 'notes_api_key', name: 'Ours', accounts: 0 });
    expect(await authConfigs.find(projectId, byMode.id)).toEqual(byMode);
    const byName = await authConfigs.create(projectId, { toolkit: 'notes', scheme: 'notes_api_key' });
    expect(byName).toMatchObject({ id: expect.stringMatching(/^ac_/), name: 'notes_api_key' });
  });

  it.each([
    [{ toolkit: 'nots', scheme: 'API_KEY' }, 'not_found', 'There are: notes, openclock.'],
    [{ toolkit: 'notes', scheme: 'OAUTH2' }, 'invalid', 'Notes cannot be connected by OAUTH2.'],
  ])('refuses %j', async (wanted, code, message) => {
    const made = authConfigs.create(projectId, wanted);
    await expect(made).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('lists the newest first, by toolkit, by words in the name, and those switched off when asked for', async () => {
    const ours = await authConfigs.create(projectId, { ...byKey, name: 'Ours' });
    const theirs = await authConfigs.create(projectId, { ...byKey, name: 'Theirs' });
    const clock = await authConfigs.create(projectId, { toolkit: 'openclock', scheme: 'NO_AUTH' });
    await authConfigs.change(projectId, theirs.id, { isEnabled: false });
    const idsOf = async (filter = {}) =>
      (await authConfigs.list(projectId, filter)).map(({ id }) => id).toSorted();
    expect(await idsOf()).toEqual([ours.id, clock.id].toSorted());
    expect(await idsOf({ toolkit: 'NOTES' })).toEqual([ours.id]);
    expect(await idsOf({ search: 'OUR', withDisabled: true })).toEqual([ours.id]);
    expect(await idsOf({ withDisabled: true })).toHaveLength(3);
  });

  it('changes one, and nothing of another project', async () => {
    const { id } = await authConfigs.create(projectId, byKey);
    const changed = await authConfigs.change(projectId, id, { name: 'Renamed', isEnabled: false });
    expect(await authConfigs.find(projectId, id)).toEqual(changed);
    expect(changed).toMatchObject({ name: 'Renamed', isEnabled: false });
    await expect(authConfigs.change('pr_other', id, { name: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(authConfigs.delete('pr_other', id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await authConfigs.find('pr_other', id)).toBeUndefined();
  });

  it('deletes one with its accounts, and no others', async () => {
    const accounts = createConnectedAccounts({ store, vault, catalogue, authConfigs });
    const [first, second] = [
      await authConfigs.create(projectId, byKey),
      await authConfigs.create(projectId, byKey),
    ];
    const values = { site: 'https://acme.notes.example', key: 'k' };
    const gone = await accounts.create(projectId, { authConfigId: first.id, userId: 'jane', values });
    const kept = await accounts.create(projectId, { authConfigId: second.id, userId: 'jane', values });
    expect((await authConfigs.find(projectId, first.id))?.accounts).toBe(1);
    await authConfigs.delete(projectId, first.id);
    expect(await authConfigs.find(projectId, first.id)).toBeUndefined();
    expect(await accounts.find(projectId, gone.id)).toBeUndefined();
    expect(await accounts.find(projectId, kept.id)).toBeDefined();
  });

  it('leaves what the operator gives alone', async () => {
    await createConnections({ store, vault, catalogue, refresher: idleRefresher }).ensureConfigured(
      projectId,
      [
        {
          userId: 'jane',
          toolkit: 'notes',
          scheme: 'notes_api_key',
          values: { site: 'http://127.0.0.1:1', key: 'jane-token' },
          allowPrivateAddress: true,
        },
      ],
    );
    const [given] = await authConfigs.list(projectId);
    expect(given).toMatchObject({ isConfigured: true, accounts: 1 });
    for (const change of [
      () => authConfigs.change(projectId, given?.id ?? '', { isEnabled: false }),
      () => authConfigs.delete(projectId, given?.id ?? ''),
    ]) {
      await expect(change()).rejects.toMatchObject({
        code: 'configured',
        advice: expect.stringContaining('restart'),
      });
    }
  });
});
