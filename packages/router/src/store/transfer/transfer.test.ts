import { expect, it, onTestFinished } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { fillStore } from '../../testing/filled-store.ts';
import { migratedDatabaseUrl } from '../../testing/postgres/fresh-database.ts';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { openStore, type Store } from '../store.ts';
import type { Row } from './export-format.ts';
import { exportStore } from './export-store.ts';
import { importStore } from './import-store.ts';
import { countRows, readTable } from './rows.ts';
import { tableNames } from './table-list.ts';

const now = () => new Date('2026-11-22T10:00:00Z');

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  await exportStore(store, async (line) => void lines.push(line), now);
  return lines;
}

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function everything({ db }: Store): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = new Map<string, readonly Row[]>();
  for (const table of tableNames) {
    const rows: Row[] = [];
    for await (const batch of readTable(db, table)) rows.push(...batch);
    tables.set(table, rows);
  }
  return tables;
}

it('brings every row from SQLite to PostgreSQL and back as it was, over the size of a batch', async () => {
  const first = await temporaryStore();
  await fillStore(first, 450);
  const original = await everything(first);
  expect([...original.values()].map((rows) => rows.length)).toEqual(tableNames.map(() => 450));
  const between = await openStore({ databaseUrl: await migratedDatabaseUrl() });
  onTestFinished(() => between.close());
  const there = await linesOf(first);
  await importStore(between, each(there));
  expect(await everything(between)).toEqual(original);
  const back = await linesOf(between);
  expect(back).toEqual(there);
  const last = await temporaryStore();
  expect(await importStore(last, each(back))).toEqual(await countRows(first.db));
  expect(await everything(last)).toEqual(original);
});

describeOnEachEngine('transfer', ({ openTestStore, freshStoreOptions }) => {
  it('exports an empty store, and imports that', async () => {
    const lines = await linesOf(await openTestStore());
    const counts = await importStore(await openTestStore(), each(lines));
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it('exports what there was at one moment, while others write', async () => {
    const options = await freshStoreOptions();
    const [store, other] = [await openStore(options), await openStore(options)];
    await fillStore(store, 2);
    const lines: string[] = [];
    await exportStore(store, async (line) => {
      // Between two tables of the export: sessions come after projects.
      if (lines.length === 1)
        await other.db.updateTable('session').set({ user_id: 'changed meanwhile' }).execute();
      lines.push(line);
    });
    expect(lines.join('\n')).not.toContain('changed meanwhile');
    expect((await linesOf(store)).join('\n')).toContain('changed meanwhile');
    await Promise.all([store.close(), other.close()]);
  });

  it('imports into nothing but an empty store', async () => {
    const store = await openTestStore();
    await fillStore(store, 1);
    await expect(importStore(store, each(await linesOf(store)))).rejects.toMatchObject({
      code: 'not_empty',
      message: expect.stringMatching(/^The store is not empty \(1 in project\)/),
    });
  });

  it('leaves nothing of an import that fails, and says what is wrong with it', async () => {
    const source = await openTestStore();
    await fillStore(source, 3);
    const lines = await linesOf(source);
    const otherSchema = lines.with(
      0,
      JSON.stringify({ tributary: 'export', schema: '2020', exported_at: 0 }),
    );
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], 'is empty'],
      [lines.slice(0, -1), 'was cut short'],
      [lines.toSpliced(-2, 1), 'tells of 3 rows of rate_limit and has 2'],
      [lines.toSpliced(1, 1), 'has rows of data_key that the database does not take'],
      [[...lines, lines[1] ?? ''], `goes on after its last line, at line ${lines.length + 1}`],
      [lines.with(1, '{"table":'), 'is no JSON at line 2'],
      [lines.with(1, '{"table":"hat","row":{}}'), 'unknown table "hat" at line 2'],
      [lines.with(1, '{"table":"project","row":{"id":"x"}}'), 'other columns than api_key_digest'],
      [lines.with(1, '[]'), 'is no export of Tributary at line 2'],
      [otherSchema, 'has the schema of 2020'],
      [['{"name":"package"}'], 'is no export of Tributary at line 1'],
    ];
    const store = await openTestStore();
    for (const [wrong, why] of cases) {
      await expect(importStore(store, each(wrong))).rejects.toMatchObject({
        code: 'bad_export',
        message: expect.stringContaining(why),
      });
      expect((await countRows(store.db)).project).toBe(0);
    }
  });
});
