import type { Tables } from '../../store/tables.ts';
import type { TableName } from '../../store/transfer/table-list.ts';

/** How the vault was told where a value of a column stands. */
export interface PlaceOfColumn {
  /** The column that names the row. */
  readonly rowId: string;
  /** The names that its values are sealed by; a column's name where each row says it. */
  readonly fields: readonly string[] | { readonly column: string };
}

type SealedName<Name extends TableName> = {
  [Column in keyof Tables[Name]]: Column extends `sealed_${string}`
    ? Tables[Name][Column] extends string | null
      ? Column
      : never
    : never;
}[keyof Tables[Name]];

type SealedTable = { [Name in TableName]: [SealedName<Name>] extends [never] ? never : Name }[TableName];

/** Every column that the vault seals. One that is missing here does not compile. */
const places: {
  readonly [Name in SealedTable]: { readonly [Column in SealedName<Name> & string]: PlaceOfColumn };
} = {
  auth_config: { sealed_client: { rowId: 'id', fields: ['client'] } },
  connected_account: { sealed_values: { rowId: 'id', fields: ['values'] } },
  connect_link: { sealed_login: { rowId: 'id', fields: ['login', 'credentials'] } },
  idempotency_record: { sealed_answer: { rowId: 'intent_id', fields: ['answer'] } },
  journal_content: { sealed_content: { rowId: 'intent_id', fields: { column: 'kind' } } },
  approval: {
    sealed_request: { rowId: 'id', fields: ['request'] },
    sealed_reason: { rowId: 'id', fields: ['reason'] },
  },
};

/** A column that the vault seals. */
export interface SealedColumn extends PlaceOfColumn {
  readonly table: TableName;
  readonly column: string;
}

/** All columns that the vault seals. */
export const sealedColumns: readonly SealedColumn[] = listColumns();

function listColumns(): readonly SealedColumn[] {
  const tables: { readonly [Name in SealedTable]: Readonly<Record<string, PlaceOfColumn>> } = places;
  const names = Object.keys(tables).filter(isSealedTable);
  return names.flatMap((table) =>
    Object.entries(tables[table]).map(([column, place]) => ({ table, column, ...place })),
  );
}

function isSealedTable(name: string): name is SealedTable {
  return Object.hasOwn(places, name);
}
