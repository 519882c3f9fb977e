import type { Kysely } from 'kysely';
import type { JournalCheckpointRow, Tables } from '../../store/tables.ts';
import { canonicalJson } from '../canonical-json.ts';
import { beginning } from './block.ts';
import type { Signer } from './signer.ts';

/** Where the chain of a project begins: at the very first block, or after the last one that retention removed. */
export interface Checkpoint {
  readonly number: number;
  readonly digest: string;
  /** Rows of removed blocks that are still there; see `retention.ts`. */
  readonly rowsLeft: number;
  /** Whether its signature is ours. */
  readonly genuine: boolean;
}

/** The checkpoint of a project. */
export async function readCheckpoint(
  db: Kysely<Tables>,
  projectId: string,
  sign: Signer,
): Promise<Checkpoint> {
  const row = await db
    .selectFrom('journal_checkpoint')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  if (row === undefined) return { ...beginning, rowsLeft: 0, genuine: true };
  const { number, digest, rows_left: rowsLeft } = row;
  return { number, digest, rowsLeft, genuine: signatureOf(row, sign) === row.signature };
}

/** Puts the checkpoint where it is to be, signed. */
export async function writeCheckpoint(
  trx: Kysely<Tables>,
  facts: Omit<JournalCheckpointRow, 'signature'>,
  sign: Signer,
): Promise<void> {
  const row = { ...facts, signature: signatureOf(facts, sign) };
  await trx
    .insertInto('journal_checkpoint')
    .values(row)
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
    .execute();
}

function signatureOf(
  { project_id, number, digest, rows_left, removed_at }: Omit<JournalCheckpointRow, 'signature'>,
  sign: Signer,
): string {
  const text = canonicalJson({ checkpoint: { project_id, number, digest, rows_left, removed_at } });
  return sign(project_id, text);
}
