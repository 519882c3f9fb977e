import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import type { Tables } from '../tables.ts';
import { endLine, headerLine, type Row, type RowCounts, rowLine } from './export-format.ts';
import { schemaVersion } from './export-store.ts';
import { countRows, insertRows } from './rows.ts';
import { isTableName, type TableName } from './table-list.ts';

/** Small enough for the number of values that either engine takes in one statement. */
const batchSize = 200;

/**
 * Fills an empty store with what {@link exportStore} wrote, from either engine; all of it or nothing.
 *
 * @param lines without their ends
 * @throws StoreError `not_empty` where the store has rows, `bad_export` where the lines are no whole export of this
 * program's schema
 */
export async function importStore(store: Store, lines: AsyncIterable<string>): Promise<RowCounts> {
  return store.exclusively('import', async (trx) => {
    await refuseRows(trx);
    const columns = await columnsOf(trx);
    const batch = createBatch(trx);
    let number = 0;
    let told: RowCounts | undefined;
    for await (const line of lines) {
      number += 1;
      if (told) throw badExport(`goes on after its last line, at line ${number}`);
      const value = parseLine(line, number);
      if (number === 1) checkHeader(value);
      else if (isRow(value)) await batch.add(checkRow(value, columns, number));
      else told = checked(endLine, value, number).rows;
    }
    if (!told) throw badExport(number === 0 ? 'is empty' : 'has no last line: it was cut short');
    await batch.write();
    return compareCounts(told, await countRows(trx));
  });
}

interface TableRow {
  readonly table: TableName;
  readonly row: Row;
}

/** Rows of one table go out together. */
function createBatch(trx: Transaction<Tables>) {
  let table: TableName | undefined;
  let rows: Row[] = [];
  const write = async () => {
    if (table !== undefined && rows.length > 0) await insertOrExplain(trx, table, rows);
    rows = [];
  };
  return {
    write,
    async add(next: TableRow) {
      if (next.table !== table || rows.length === batchSize) await write();
      table = next.table;
      rows.push(next.row);
    },
  };
}

async function insertOrExplain(
  trx: Transaction<Tables>,
  table: TableName,
  rows: readonly Row[],
): Promise<void> {
  try {
    await insertRows(trx, table, rows);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw badExport(`has rows of ${table} that the database does not take (${reason})`, error);
  }
}

async function refuseRows(trx: Transaction<Tables>): Promise<void> {
  const [filled] = Object.entries(await countRows(trx)).filter(([, count]) => count > 0);
  if (!filled) return;
  const [table, count] = filled;
  throw new StoreError(
    'not_empty',
    `The store is not empty (${count} in ${table}): import into one that no server has used, ` +
      'by another TRIBUTARY_DATA_DIR or DATABASE_URL.',
  );
}

async function columnsOf(trx: Transaction<Tables>): Promise<ReadonlyMap<string, string>> {
  const tables = await trx.introspection.getTables();
  return new Map(tables.map(({ name, columns }) => [name, signature(columns.map((column) => column.name))]));
}

function signature(columns: readonly string[]): string {
  return columns.toSorted().join(', ');
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw badExport(`is no JSON at line ${number}`, error);
  }
}

function checkHeader(value: unknown): void {
  const { schema } = checked(headerLine, value, 1);
  if (schema === schemaVersion) return;
  throw badExport(
    `has the schema of ${schema} where this program has ${schemaVersion}: ` +
      'import with the version of Tributary that exported, or migrate the store and export again with this one',
  );
}

function isRow(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'row' in value;
}

function checkRow(value: unknown, columns: ReadonlyMap<string, string>, number: number): TableRow {
  const { table, row } = checked(rowLine, value, number);
  if (!isTableName(table)) throw badExport(`has a row of an unknown table "${table}" at line ${number}`);
  if (signature(Object.keys(row)) !== columns.get(table)) {
    throw badExport(`has a row of ${table} with other columns than ${columns.get(table)} at line ${number}`);
  }
  return { table, row };
}

function compareCounts(told: RowCounts, found: RowCounts): RowCounts {
  for (const table of Object.keys({ ...told, ...found })) {
    if (told[table] === found[table]) continue;
    throw badExport(`tells of ${told[table] ?? 'no'} rows of ${table} and has ${found[table] ?? 'none'}`);
  }
  return found;
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, number: number): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badExport(`is no export of Tributary at line ${number}`, parsed.error);
}

function badExport(what: string, cause?: unknown): StoreError {
  return new StoreError('bad_export', `What should be imported ${what}.`, { cause });
}
