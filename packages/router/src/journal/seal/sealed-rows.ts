import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.ts';
import { digestOf } from '../canonical-json.ts';

/** The tables whose rows are sealed. All their columns are: what may be erased or changed stands elsewhere. */
const sealedTables = {
  intent: { table: 'journal_intent', id: 'id', time: 'started_at' },
  outcome: { table: 'journal_outcome', id: 'intent_id', time: 'ended_at' },
  settlement: { table: 'journal_settlement', id: 'intent_id', time: 'settled_at' },
} as const;

export type SealedKind = keyof typeof sealedTables;

export const sealedKinds: readonly SealedKind[] = ['intent', 'outcome', 'settlement'];

/** A row of the journal, whichever of its tables it is from. */
export type SealedRow = Readonly<Record<string, string | number | null>>;

/** Says that a row is to be sealed; in the transaction that writes the row. */
export async function queueForSealing(
  trx: Kysely<Tables>,
  row: RowName & { readonly projectId: string },
): Promise<void> {
  await trx
    .insertInto('journal_unsealed')
    .values({ project_id: row.projectId, row_id: row.id, kind: row.kind })
    .execute();
}

/** Which row of which call. */
export interface RowName {
  readonly kind: SealedKind;
  /** Id of the call. */
  readonly id: string;
}

/** The ids of those of one kind. */
export function idsOf(names: readonly RowName[], kind: SealedKind): string[] {
  return names.filter((name) => name.kind === kind).map(({ id }) => id);
}

/** Reads rows of all kinds; gives a look-up by kind and id, `undefined` for a row that is not there. */
export async function readNamedRows(db: Kysely<Tables>, projectId: string, names: readonly RowName[]) {
  const found = new Map<SealedKind, ReadonlyMap<string, SealedRow>>();
  for (const kind of sealedKinds) found.set(kind, await readRows(db, projectId, kind, idsOf(names, kind)));
  return (kind: SealedKind, id: string): SealedRow | undefined => found.get(kind)?.get(id);
}

async function readRows(
  db: Kysely<Tables>,
  projectId: string,
  kind: SealedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedRow>> {
  // PostgreSQL takes no empty list.
  if (ids.length === 0) return new Map();
  const { table, id } = sealedTables[kind];
  const { rows } = await sql<SealedRow>`
    select * from ${sql.table(table)} where project_id = ${projectId} and ${sql.ref(id)} in (${sql.join(ids)})
  `.execute(db);
  return new Map(rows.map((row) => [String(row[id]), row]));
}

/**
 * SHA-256, in hex, over a row's kind and its columns. Columns without a value are left out,
 * so that a column that is added later does not change the rows that were sealed without it.
 */
export function rowDigest(kind: SealedKind, row: SealedRow): string {
  const values = Object.entries(row).filter(([, value]) => value !== null);
  return digestOf({ kind, row: Object.fromEntries(values) });
}

/** When a row was written, in milliseconds since 1970. */
export function timeOf(kind: SealedKind, row: SealedRow): number {
  return Number(row[sealedTables[kind].time]);
}
