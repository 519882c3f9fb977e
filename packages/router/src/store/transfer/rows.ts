import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables.ts';
import { columnValue, type Row, type RowCounts } from './export-format.ts';
import { keyOf, type TableName, tableNames } from './table-list.ts';

/** How many rows of a table are in memory at a time; contents of a call may be large. */
const batchSize = 200;

const rowsSchema = z.array(z.record(z.string(), columnValue));

/** All rows of a table in the order of its key, some at a time. */
export async function* readTable(db: Kysely<Tables>, table: TableName): AsyncGenerator<readonly Row[]> {
  const key = sql.join(keyOf(table).map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const page = sql`select * from ${sql.table(table)} ${after} order by ${key} limit ${batchSize}`;
    const rows = rowsSchema.parse((await page.execute(db)).rows);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    const values = sql.join(keyOf(table).map((column) => last[column]));
    after = sql`where (${key}) > (${values})`;
  }
}

/** Writes rows that have the same columns. */
export async function insertRows(db: Kysely<Tables>, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const tuples = sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${tuples}`.execute(db);
}

/** How many rows each table has. */
export async function countRows(
  db: Kysely<Tables>,
  tables: readonly TableName[] = tableNames,
): Promise<RowCounts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    counts[table] = count;
  }
  return counts;
}
