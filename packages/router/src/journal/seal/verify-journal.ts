import { type Kysely, sql } from 'kysely';
import type { JournalBlockRow, Tables } from '../../store/tables.ts';
import type { Vault } from '../../vault/vault.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import type { Signer } from './signer.ts';
import type { BlockFault, Verification } from './verification.ts';
import { verifyBlock } from './verify-block.ts';
import { verifyContents } from './verify-contents.ts';

/** What a journal is verified with: where it is, what signed its blocks, and what encrypted its contents. */
export interface VerifyParts {
  readonly db: Kysely<Tables>;
  readonly sign: Signer;
  readonly vault: Vault;
}

/**
 * Looks through a project's journal, block by block, in the memory of one block.
 *
 * It may run beside calls, sealing, erasure and retention.
 */
export async function verifyJournal(parts: VerifyParts, projectId: string): Promise<Verification> {
  const { db, sign } = parts;
  for (;;) {
    const checkpoint = await readCheckpoint(db, projectId, sign);
    const result = await verifyFrom(checkpoint, parts, projectId);
    if (result.intact) return result;
    // What retention took away meanwhile is not missing.
    const now = await readCheckpoint(db, projectId, sign);
    if (now.number === checkpoint.number) return result;
  }
}

async function verifyFrom(
  checkpoint: Checkpoint,
  parts: VerifyParts,
  projectId: string,
): Promise<Verification> {
  if (!checkpoint.genuine) {
    const explanation = `The checkpoint after block ${checkpoint.number} was changed after retention left it.`;
    return { intact: false, fault: 'checkpoint_changed', explanation };
  }
  let previous: { readonly number: number; readonly digest: string } = checkpoint;
  let blocks = 0;
  let rows = 0;
  for await (const block of blocksAfter(parts.db, projectId, checkpoint.number)) {
    const expected = previous.number + 1;
    if (block.number !== expected) {
      const explanation = `Block ${expected} is gone: after block ${previous.number} comes block ${block.number}.`;
      return { intact: false, fault: 'block_missing', block: expected, explanation };
    }
    const fault = await verifyWhole(parts, block, previous);
    if (fault) return { intact: false, block: block.number, ...fault };
    previous = block;
    blocks += 1;
    rows += block.rows;
  }
  const { unaccounted, unsealed } = await countRows(parts.db, projectId);
  if (unaccounted !== 0) {
    return { intact: false, fault: 'rows_unaccounted', explanation: explainCount(unaccounted) };
  }
  const last = blocks === 0 ? {} : { last: { number: previous.number, digest: previous.digest } };
  return { intact: true, blocks, rows, unsealed, removedUpTo: checkpoint.number, ...last };
}

/** Looks at a block with its rows, and at the contents that these tell of. */
async function verifyWhole(
  { db, sign, vault }: VerifyParts,
  block: JournalBlockRow,
  previous: Pick<JournalBlockRow, 'number' | 'digest'>,
): Promise<BlockFault | undefined> {
  const fault = await verifyBlock(db, block, previous, sign);
  return fault ?? (await verifyContents(db, vault, block));
}

/** The blocks of a project in order, one at a time. */
async function* blocksAfter(
  db: Kysely<Tables>,
  projectId: string,
  start: number,
): AsyncGenerator<JournalBlockRow> {
  for (let last = start; ; ) {
    const block = await db
      .selectFrom('journal_block')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('number', '>', last)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst();
    if (block === undefined) return;
    yield block;
    last = block.number;
  }
}

// One statement sees one state of the database, so that what is written and sealed meanwhile does not disturb the sum.
async function countRows(
  db: Kysely<Tables>,
  projectId: string,
): Promise<{ readonly unaccounted: number; readonly unsealed: number }> {
  const { rows } = await sql<{ there: number; unsealed: number; sealed: number; left_over: number }>`select
      (select count(*) from journal_intent where project_id = ${projectId})
      + (select count(*) from journal_outcome where project_id = ${projectId})
      + (select count(*) from journal_settlement where project_id = ${projectId}) as there,
      (select count(*) from journal_unsealed where project_id = ${projectId}) as unsealed,
      (select coalesce(sum(rows), 0) from journal_block where project_id = ${projectId}) as sealed,
      (select coalesce(sum(rows_left), 0) from journal_checkpoint where project_id = ${projectId}) as left_over
    `.execute(db);
  const [count] = rows;
  if (count === undefined) return { unaccounted: 0, unsealed: 0 };
  const { there, unsealed, sealed, left_over } = count;
  return { unaccounted: Number(there) - Number(sealed) - Number(unsealed) - Number(left_over), unsealed };
}

function explainCount(unaccounted: number): string {
  const count = Math.abs(unaccounted);
  const rows = count === 1 ? '1 row is' : `${count} rows are`;
  return unaccounted > 0
    ? `${rows} in no block and wait for none: added past the journal, or kept from being sealed.`
    : `${rows} not there of those that wait for their block: deleted before they were sealed, or whole blocks were added.`;
}
