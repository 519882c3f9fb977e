import { confluence } from '@tributary/toolkit-confluence';
import { beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../../catalogue/catalogue.ts';
import { createProjects } from '../../projects/projects.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { notes } from '../../testing/notes-toolkit.ts';
import { testVault } from '../../testing/test-vault.ts';
import { type AuthConfigs, createAuthConfigs } from '../auth-configs.ts';
import { type ConfiguredApp, ensureConfiguredApps } from './configured-apps.ts';
import { findApp } from './find-app.ts';

const catalogue = createCatalogue([confluence, notes]);
const vault = testVault();
const app: ConfiguredApp = {
  toolkit: 'confluence',
  scheme: 'confluence_oauth2',
  clientId: 'ours',
  clientSecret: 'a secret',
  baseUrl: 'http://127.0.0.1:8790/',
};

describeOnEachEngine('apps of the configuration', ({ openTestStore }) => {
  let ensure: (apps: readonly ConfiguredApp[]) => Promise<void>;
  let find: (id: string) => ReturnType<typeof findApp>;
  let authConfigs: AuthConfigs;
  let projectId: string;
  beforeEach(async () => {
    const store = await openTestStore();
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
    authConfigs = createAuthConfigs({ store, vault, catalogue });
    ensure = (apps) => ensureConfiguredApps({ store, vault, catalogue, now: new Date() }, projectId, apps);
    find = (id) => findApp({ db: store.db, vault, catalogue }, projectId, id);
  });
  const configs = () => authConfigs.list(projectId, { withDisabled: true });
  const idOfOne = async () => (await configs())[0]?.id ?? '';

  it('are auth configs, one each however often the router starts, with what is given now', async () => {
    await ensure([app]);
    const id = await idOfOne();
    await ensure([{ ...app, clientSecret: 'another secret' }]);
    expect(await configs()).toHaveLength(1);
    expect(await find(id)).toMatchObject({
      client: { clientId: 'ours', clientSecret: 'another secret' },
      baseUrl: 'http://127.0.0.1:8790',
      allowPrivateAddress: true,
    });
  });

  it('are forgotten when they are no longer given, and are the same when they are again', async () => {
    await ensure([app]);
    const id = await idOfOne();
    const { id: managed } = await authConfigs.create(projectId, { toolkit: 'confluence', scheme: 'OAUTH2' });
    expect(await find(managed)).toMatchObject({ client: { clientId: 'ours' } });
    await ensure([]);
    expect(await authConfigs.find(projectId, id)).toMatchObject({ isEnabled: false });
    for (const gone of [id, managed]) {
      await expect(find(gone)).rejects.toMatchObject({ code: 'invalid' });
    }
    await ensure([app]);
    expect(await find(id)).toMatchObject({ client: { clientId: 'ours' } });
  });

  it('allow an auth config of the project at their own server, and at no other without encryption', async () => {
    await ensure([app]);
    const at = (baseUrl: string) =>
      authConfigs.create(projectId, {
        toolkit: 'confluence',
        scheme: 'OAUTH2',
        oauth: { client: { clientId: 'theirs' }, baseUrl },
      });
    const { id } = await at('http://127.0.0.1:8790');
    expect(await find(id)).toMatchObject({ client: { clientId: 'theirs' }, allowPrivateAddress: true });
    await expect(at('http://127.0.0.1:8791')).rejects.toMatchObject({ code: 'invalid' });
    const { id: elsewhere } = await at('https://login.example.com');
    expect(await find(elsewhere)).toMatchObject({ allowPrivateAddress: false });
  });

  it.each([
    [{ toolkit: 'nots' }, 'there is no login'],
    [{ scheme: 'confluence_api_key' }, 'there is no login'],
    [{ clientId: ' ' }, 'client_id is empty'],
    [{ baseUrl: 'ftp://127.0.0.1' }, 'base_url cannot be'],
    [{ clientId: 'another' }, 'there is another one'],
  ])('are refused as a whole where one cannot work: %j', async (change, words) => {
    await expect(ensure([app, { ...app, ...change }])).rejects.toMatchObject({
      name: 'ConfiguredConnectionError',
      message: expect.stringContaining(words),
    });
    expect(await configs()).toEqual([]);
  });
});
