import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import { temporaryFolder, temporaryStore } from '../testing/temporary-store.ts';
import { openStore } from './store.ts';

it('makes a private file in a private folder, with the settings that durability needs', async () => {
  const dataFolder = join(await temporaryFolder(), 'new', 'data');
  const store = await openStore({ dataFolder });
  const modes = await Promise.all(
    ['.', 'tributary.sqlite', 'tributary.sqlite-wal'].map(async (name) => {
      const { mode } = await stat(join(dataFolder, name));
      return (mode & 0o777).toString(8);
    }),
  );
  expect(modes).toEqual(['700', '600', '600']);
  await store.close();
});

it('keeps what was written when it is opened again', async () => {
  const dataFolder = await temporaryFolder();
  const first = await openStore({ dataFolder });
  const project = await createProjects({ store: first }).ensureDefault('key');
  await first.close();
  const second = await openStore({ dataFolder });
  expect(await createProjects({ store: second }).findByApiKey('key')).toEqual(project);
  await second.close();
});

it('refuses data that a newer program wrote, in one sentence that says what to do', async () => {
  const dataFolder = await temporaryFolder();
  await (await openStore({ dataFolder })).close();
  const file = new DatabaseSync(join(dataFolder, 'tributary.sqlite'));
  file.exec("insert into kysely_migration (name, timestamp) values ('2999-01-01-future', '2999-01-01')");
  file.close();
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: 'schema_too_new',
    message: expect.stringMatching(/newer version of Tributary.*2999-01-01-future.*update Tributary/),
  });
});

it('says which file is no database', async () => {
  const dataFolder = await temporaryFolder();
  await writeFile(join(dataFolder, 'tributary.sqlite'), 'just some text, '.repeat(100));
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: 'unusable',
    message: expect.stringMatching(/tributary\.sqlite cannot be opened.*TRIBUTARY_DATA_DIR/),
  });
});

it('refuses rows of no project, and values of the wrong type', async () => {
  const { db } = await temporaryStore();
  const row = { user_id: 'u', config: '{}', config_version: 1, created_at: 1, updated_at: 1 };
  const orphan = db.insertInto('session').values({ ...row, id: 'trs_1', project_id: 'pr_none' });
  await expect(orphan.execute()).rejects.toThrow('FOREIGN KEY');
  const now = { created_at: 1, updated_at: 1, secret_key_check: null };
  await db
    .insertInto('project')
    .values({ id: 'pr_1', name: 'x', api_key_digest: 'd', ...now })
    .execute();
  const date = db.updateTable('project').set({ created_at: new Date() as unknown as number });
  await expect(date.execute()).rejects.toThrow('cannot be stored');
});

it('rolls back what fails half way', async () => {
  const { db } = await temporaryStore();
  const now = { created_at: 1, updated_at: 1, secret_key_check: null };
  const failing = db.transaction().execute(async (trx) => {
    await trx
      .insertInto('project')
      .values({ id: 'pr_1', name: 'x', api_key_digest: 'd', ...now })
      .execute();
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(await db.selectFrom('project').selectAll().execute()).toEqual([]);
});

it('lets two processes open a new file together and count in it without losing a step', async () => {
  const dataFolder = await temporaryFolder();
  const programs = [1, 2].map(() => runCounter(dataFolder));
  expect(await Promise.all(programs)).toEqual([0, 0]);
  const store = await openStore({ dataFolder });
  const rows = await store.db.selectFrom('project').select('updated_at').execute();
  expect(rows).toEqual([{ updated_at: 200 }]);
  await store.close();
});

/** Another process that opens the store and adds one to a number a hundred times, each in a read-then-write transaction. */
async function runCounter(dataFolder: string): Promise<unknown> {
  const program = `
    const { openStore } = await import(${JSON.stringify(import.meta.resolve('./store.ts'))});
    const store = await openStore({ dataFolder: ${JSON.stringify(dataFolder)} });
    const row = { id: 'pr_1', name: 'x', api_key_digest: 'd', secret_key_check: null, created_at: 0, updated_at: 0 };
    await store.db.insertInto('project').values(row).onConflict((it) => it.doNothing()).execute();
    for (let step = 0; step < 100; step++) {
      await store.db.transaction().execute(async (trx) => {
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
