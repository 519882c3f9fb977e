import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { keyOf, tableNames } from './table-list.ts';

it('has the very tables of a migrated database, with their primary keys', async () => {
  const { db } = await temporaryStore();
  const tables = await db.introspection.getTables();
  expect([...tableNames].toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  for (const table of tableNames) {
    const { rows } = await sql`select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(
      db,
    );
    expect([table, rows]).toEqual([table, keyOf(table).map((name) => ({ name }))]);
  }
});

it('names each table after those that its rows point to', async () => {
  const { db } = await temporaryStore();
  for (const [index, table] of tableNames.entries()) {
    const { rows } = await sql<{ target: string }>`
      select "table" as target from pragma_foreign_key_list(${table})`.execute(db);
    const earlier: readonly string[] = tableNames.slice(0, index);
    for (const { target } of rows) expect(earlier).toContain(target);
  }
});
