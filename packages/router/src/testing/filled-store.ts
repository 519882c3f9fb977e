import type { ColumnMetadata } from 'kysely';
import type { Store } from '../store/store.ts';
import type { Row } from '../store/transfer/export-format.ts';
import { insertRows } from '../store/transfer/rows.ts';
import { keyOf, type TableName, tableNames } from '../store/transfer/table-list.ts';

const texts = [
  'plain',
  'Ünïcödé – 日本語 – العربية',
  '🎉👩‍👩‍👧 \u{10FFFF}',
  `'single' "double" \`back\` \\ $1 ? ; -- %s`,
  'two\nlines\tand\r\nmore',
  '{"json":"[1,2]"}',
  ' ',
  '',
  'long '.repeat(2_000),
];
const numbers = [0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1_795_000_000_000];

/** Columns that are unique, or name the row of another table. */
const identifying = [
  'project_id',
  'session_id',
  'auth_config_id',
  'intent_id',
  'api_key_digest',
  'token_digest',
  'account_id',
  'state_digest',
  'user_id',
];

/** Fills every table with this many rows, of all kinds of values that its columns can hold. */
export async function fillStore({ db }: Store, rowsOfEach: number): Promise<void> {
  const tables = await db.introspection.getTables();
  await db.transaction().execute(async (trx) => {
    for (const table of tableNames) {
      const columns = tables.find(({ name }) => name === table)?.columns ?? [];
      for (let number = 0; number < rowsOfEach; number++) {
        await insertRows(trx, table, [sampleRow(table, columns, number)]);
      }
    }
  });
}

function sampleRow(table: TableName, columns: readonly ColumnMetadata[], number: number): Row {
  const fixed = [...identifying, ...keyOf(table)];
  return Object.fromEntries(
    columns.map((column) => [
      column.name,
      fixed.includes(column.name) ? identity(column, number) : sampleValue(column, number),
    ]),
  );
}

/** The same in the rows of this number everywhere, so that they find each other. */
function identity(column: ColumnMetadata, number: number) {
  return isText(column) ? `${number} ${pick(texts, number).slice(0, 50)}` : number;
}

function sampleValue(column: ColumnMetadata, number: number) {
  if (column.isNullable && number % 3 === 0) return null;
  return isText(column)
    ? pick(texts, number + column.name.length)
    : pick(numbers, number + column.name.length);
}

function isText({ dataType }: ColumnMetadata): boolean {
  return /text/i.test(dataType);
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
