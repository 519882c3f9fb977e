import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { openDatabase, openStore, type StoreOptions } from './store.ts';
import type { ProjectRow } from './tables.ts';

const project: ProjectRow = {
  id: 'pr_1',
  name: 'x',
  api_key_digest: 'd',
  secret_key_check: null,
  created_at: 1,
  updated_at: 1,
};

describeOnEachEngine('store', ({ openTestStore, freshStoreOptions }) => {
  it('keeps what was written when it is opened again', async () => {
    const options = await freshStoreOptions();
    const first = await openStore(options);
    const made = await createProjects({ store: first }).ensureDefault('key');
    await first.close();
    const second = await openStore(options);
    expect(await createProjects({ store: second }).findByApiKey('key')).toEqual(made);
    await second.close();
  });

  it('refuses data that a newer program wrote, in one sentence that says what to do', async () => {
    const options = await freshStoreOptions();
    await (await openStore(options)).close();
    const { db, close } = await openDatabase(options);
    const future = '2999-01-01-future';
    await sql`insert into kysely_migration (name, timestamp) values (${future}, '2999-01-01')`.execute(db);
    await close();
    await expect(openStore(options)).rejects.toMatchObject({
      code: 'schema_too_new',
      message: expect.stringMatching(/newer version of Tributary.*2999-01-01-future.*update Tributary/),
    });
  });

  it('gives back numbers, counts and sums as numbers, and text as it was', async () => {
    const { db } = await openTestStore();
    const name = `Ünïcödé 🎉 'single' "double" \\ % _ \u{10FFFF} ${'x'.repeat(10_000)}`;
    const row = { ...project, name, created_at: -1, updated_at: Number.MAX_SAFE_INTEGER };
    await db.insertInto('project').values(row).execute();
    expect(await db.selectFrom('project').selectAll().executeTakeFirst()).toEqual(row);
    const totals = db
      .selectFrom('project')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('created_at').as('sum')]);
    expect(await totals.executeTakeFirst()).toEqual({ count: 1, sum: -1 });
  });

  it('gives an error and not a rounded number', async () => {
    const { db } = await openTestStore();
    await db.insertInto('project').values(project).execute();
    await sql`update project set updated_at = 9007199254740993`.execute(db);
    await expect(db.selectFrom('project').select('updated_at').execute()).rejects.toThrow(RangeError);
  });

  it('refuses rows of no project, and values of the wrong type', async () => {
    const { db } = await openTestStore();
    const row = { user_id: 'u', config: '{}', config_version: 1, created_at: 1, updated_at: 1 };
    const orphan = db.insertInto('session').values({ ...row, id: 'trs_1', project_id: 'pr_none' });
    await expect(orphan.execute()).rejects.toThrow(/foreign key/i);
    await db.insertInto('project').values(project).execute();
    const date = db.updateTable('project').set({ created_at: new Date() as unknown as number });
    await expect(date.execute()).rejects.toThrow();
  });

  it('neither stores nor looks for NUL characters', async () => {
    const { db } = await openTestStore();
    const stored = db.insertInto('project').values({ ...project, name: 'a\0b' });
    const found = db.selectFrom('project').selectAll().where('id', '=', 'a\0b');
    for (const query of [stored, found]) {
      await expect(query.execute()).rejects.toMatchObject({ code: 'unstorable_text' });
    }
  });

  it('rolls back what fails half way', async () => {
    const { db, exclusively } = await openTestStore();
    for (const transaction of [
      db.transaction().execute.bind(db.transaction()),
      exclusively.bind(null, 'test'),
    ]) {
      const failing = transaction(async (trx) => {
        await trx.insertInto('project').values(project).execute();
        throw new Error('half way');
      });
      await expect(failing).rejects.toThrow('half way');
      expect(await db.selectFrom('project').selectAll().execute()).toEqual([]);
    }
  });

  it('answers a ping, and none when it is closed', async () => {
    const store = await openStore(await freshStoreOptions());
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });

  it('makes one default project when several programs start together', async () => {
    const store = await openTestStore();
    const made = await Promise.all([1, 2, 3].map(() => createProjects({ store }).ensureDefault('key')));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('lets two processes open a new database together and count in it without losing a step', async () => {
    const options = await freshStoreOptions();
    expect(await Promise.all([1, 2].map(() => runCounter(options)))).toEqual([0, 0]);
    const store = await openStore(options);
    const rows = await store.db.selectFrom('project').select('updated_at').execute();
    expect(rows).toEqual([{ updated_at: 201 }]);
    await store.close();
  });
});

/** Another process that opens the store and adds one to a number a hundred times, each in a read-then-write transaction. */
async function runCounter(options: StoreOptions): Promise<unknown> {
  const program = `
    const { openStore } = await import(${JSON.stringify(import.meta.resolve('./store.ts'))});
    const store = await openStore(${JSON.stringify(options)});
    const row = ${JSON.stringify(project)};
    await store.db.insertInto('project').values(row).onConflict((it) => it.doNothing()).execute();
    for (let step = 0; step < 100; step++) {
      await store.exclusively('counter', async (trx) => {
        const { updated_at } = await trx.selectFrom('project').select('updated_at').executeTakeFirstOrThrow();
        await trx.updateTable('project').set({ updated_at: updated_at + 1 }).execute();
      });
    }
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code;
}
