import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createProjects } from '../projects/projects.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { testVault } from '../testing/test-vault.ts';
import { createConnections } from './connections.ts';

describeOnEachEngine('configured connections', ({ openTestStore }) => {
  it('makes one account when the same configuration is taken up several times at once', async () => {
    const store = await openTestStore();
    const { id: projectId } = await createProjects({ store }).ensureDefault('key');
    const vault = testVault();
    const configured = {
      userId: 'jane',
      toolkit: 'notes',
      scheme: 'notes_api_key',
      values: { site: 'http://127.0.0.1:1', key: 'jane-token' },
      allowPrivateAddress: true,
    };
    const accounts = await Promise.all(
      [1, 2, 3].map(async () => {
        const connections = createConnections({
          store,
          vault,
          catalogue: createCatalogue([notes]),
          refresher: idleRefresher,
        });
        await connections.ensureConfigured(projectId, [configured]);
        return (await connections.resolve({ projectId, userId: 'jane' }, notes)).accountId;
      }),
    );
    expect(new Set(accounts).size).toBe(1);
    expect(await store.db.selectFrom('connected_account').select('id').execute()).toHaveLength(1);
    expect(await store.db.selectFrom('auth_config').select('id').execute()).toHaveLength(1);
  });
});
