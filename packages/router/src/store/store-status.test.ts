import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { fillStore } from '../testing/filled-store.ts';
import { openDatabase, openStore } from './store.ts';
import { readStatus } from './store-status.ts';
import { schemaVersion } from './transfer/export-store.ts';

describeOnEachEngine('store status', ({ freshStoreOptions }) => {
  it('tells what an empty database lacks, and changes nothing', async () => {
    const database = await openDatabase(await freshStoreOptions());
    onTestFinished(() => database.close());
    const status = await readStatus(database);
    expect(status).toMatchObject({ engine: database.engine, unknown: [], rows: {} });
    expect(status).not.toHaveProperty('schema');
    expect(status.pending.at(-1)).toBe(schemaVersion);
    expect(await database.db.introspection.getTables({ withInternalKyselyTables: true })).toEqual([]);
  });

  it('counts what is in a store', async () => {
    const options = await freshStoreOptions();
    const store = await openStore(options);
    await fillStore(store, 2);
    await store.close();
    const database = await openDatabase(options);
    onTestFinished(() => database.close());
    expect(await readStatus(database)).toMatchObject({
      schema: schemaVersion,
      pending: [],
      rows: { project: 2, journal_content: 2 },
    });
  });
});
