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
  row: { readonly projectId: string; readonly kind: SealedKind; readonly id: string },
): Promise<void> {
  await trx
    .insertInto('journal_unsealed')
    .values({ project_id: row.projectId, row_id: row.id, kind: row.kind })
    .execute();
}

/** The rows of one kind by their ids; those that are not there are left out. */
export async function readSealedRows(
  db: Kysely<Tables>,
  projectId: string,
  kind: SealedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SealedRow>> {
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
