import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../store/tables.ts';
import { columnValue, type Row } from '../../store/transfer/export-format.ts';
import { keyOf } from '../../store/transfer/table-list.ts';
import type { SealedPlace } from '../vault.ts';
import type { SealedColumn } from './sealed-columns.ts';

/** Few enough that those who wait for the database meanwhile hardly notice. */
const batchSize = 50;

/** A sealed value in its row. */
export interface SealedValue {
  readonly column: SealedColumn;
  readonly row: Row;
  readonly sealed: string;
  /** Where it may have been sealed for. */
  readonly places: readonly SealedPlace[];
}

const rowsSchema = z.array(z.record(z.string(), columnValue));
const textSchema = z.string();

/** Which values: their beginning says which key they are under, `v2.KEY_ID.`, or only in which format, `v1.`. */
export type WhichValues = { readonly beginningWith: string } | { readonly notBeginningWith: string };

/** The values of a column that are wanted, some at a time. */
export async function* readValues(
  db: Kysely<Tables>,
  column: SealedColumn,
  projectId: string,
  which: WhichValues,
): AsyncGenerator<readonly SealedValue[]> {
  const keyColumns = keyOf(column.table);
  const key = sql.join(keyColumns.map((name) => sql.ref(name)));
  let after = sql``;
  for (;;) {
    const page = sql`select * from ${sql.table(column.table)}
      where project_id = ${projectId} and ${isWanted(column.column, which)}
      ${after} order by ${key} limit ${sql.lit(batchSize)}`;
    const rows = rowsSchema.parse((await page.execute(db)).rows);
    if (rows.length > 0) yield rows.map((row) => toValue(column, row, projectId));
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = sql`and (${key}) > (${sql.join(keyColumns.map((name) => last[name]))})`;
  }
}

function toValue(column: SealedColumn, row: Row, projectId: string): SealedValue {
  const text = (name: string) => textSchema.parse(row[name]);
  const fields = 'column' in column.fields ? [text(column.fields.column)] : column.fields;
  const rowId = text(column.rowId);
  return {
    column,
    row,
    sealed: text(column.column),
    places: fields.map((field) => ({ table: column.table, rowId, field, projectId })),
  };
}

/** Puts a value in the place of the one that was read; `false` where somebody has written another one meanwhile. */
export async function replaceValue(
  db: Kysely<Tables>,
  { column: { table, column }, row, sealed }: SealedValue,
  value: string,
): Promise<boolean> {
  const isIt = keyOf(table).map((name) => sql`${sql.ref(name)} = ${row[name]}`);
  const same = sql.join([...isIt, sql`${sql.ref(column)} = ${sealed}`], sql` and `);
  const { numAffectedRows } =
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${same}`.execute(db);
  return numAffectedRows === 1n;
}

/** How many values of a project are of that kind. */
export async function countValues(
  db: Kysely<Tables>,
  columns: readonly SealedColumn[],
  projectId: string,
  which: WhichValues,
): Promise<number> {
  let total = 0;
  for (const { table, column } of columns) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
      where project_id = ${projectId} and ${isWanted(column, which)}`.execute(db);
    total += Number(rows[0]?.count ?? 0);
  }
  return total;
}

function isWanted(column: string, which: WhichValues) {
  const isNot = 'notBeginningWith' in which;
  const beginning = isNot ? which.notBeginningWith : which.beginningWith;
  const operator = isNot ? sql`<>` : sql`=`;
  return sql`substr(${sql.ref(column)}, 1, ${sql.lit(beginning.length)}) ${operator} ${beginning}`;
}
