import type { Kysely } from 'kysely';
import { type Lease, takeLease } from '../../store/lease.ts';
import type { JournalBlockRow, Tables } from '../../store/tables.ts';
import { membersOf } from '../seal/block.ts';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../seal/checkpoint.ts';
import { idsOf, type RowName } from '../seal/sealed-rows.ts';
import type { Signer } from '../seal/signer.ts';
import { verifyBlock } from '../seal/verify-block.ts';

/** What came of an attempt to remove the oldest block of a project. */
export type RemovalResult =
  | 'removed'
  | 'nothing_is_old_enough'
  | 'another_holds_the_lease'
  /** It is not as it was sealed: a removal would hide that. */
  | 'not_intact';

interface RemovalTerms {
  /** Rows before it are old. */
  readonly cutoff: Date;
  readonly lease: Lease;
  readonly sign: Signer;
  readonly now: Date;
}

/**
 * Removes the oldest block of a project with its rows, if all of them are old, and leaves a checkpoint from which
 * verification goes on. An intent whose outcome is in a later block stays until that block goes.
 */
export async function removeOldestBlock(
  db: Kysely<Tables>,
  projectId: string,
  { cutoff, lease, sign, now }: RemovalTerms,
): Promise<RemovalResult> {
  return await db.transaction().execute(async (trx) => {
    if (!(await takeLease(trx, lease, now))) return 'another_holds_the_lease';
    const block = await oldestBlock(trx, projectId);
    if (block === undefined || block.last_time >= cutoff.getTime()) return 'nothing_is_old_enough';
    const checkpoint = await readCheckpoint(trx, projectId, sign);
    if (!(await isIntact(trx, block, checkpoint, sign))) return 'not_intact';
    const members = membersOf(block) ?? [];
    const removedIntents = await removeRows(trx, projectId, members);
    const { number, digest } = block;
    await writeCheckpoint(
      trx,
      {
        project_id: projectId,
        number,
        digest,
        rows_left: checkpoint.rowsLeft + idsOf(members, 'intent').length - removedIntents,
        removed_at: now.getTime(),
      },
      sign,
    );
    await trx
      .deleteFrom('journal_block')
      .where('project_id', '=', projectId)
      .where('number', '=', number)
      .execute();
    return 'removed';
  });
}

async function oldestBlock(trx: Kysely<Tables>, projectId: string): Promise<JournalBlockRow | undefined> {
  return await trx
    .selectFrom('journal_block')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
}

async function isIntact(
  trx: Kysely<Tables>,
  block: JournalBlockRow,
  checkpoint: Checkpoint,
  sign: Signer,
): Promise<boolean> {
  const follows = checkpoint.genuine && block.number === checkpoint.number + 1;
  return follows && (await verifyBlock(trx, block, checkpoint, sign)) === undefined;
}

// What an outcome or settlement refers to is in the same block or an earlier one, which is gone already.
async function removeRows(
  trx: Kysely<Tables>,
  projectId: string,
  members: readonly RowName[],
): Promise<number> {
  const settled = idsOf(members, 'settlement');
  const ended = idsOf(members, 'outcome');
  if (settled.length > 0) {
    await trx.deleteFrom('journal_settlement').where('intent_id', 'in', settled).execute();
  }
  if (ended.length > 0) await trx.deleteFrom('journal_outcome').where('intent_id', 'in', ended).execute();
  const concerned = [...new Set(members.map(({ id }) => id))];
  const finished = await withNothingMore(trx, projectId, concerned);
  if (finished.length === 0) return 0;
  await trx.deleteFrom('journal_content').where('intent_id', 'in', finished).execute();
  const { numDeletedRows } = await trx
    .deleteFrom('journal_intent')
    .where('id', 'in', finished)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Those of the calls that have neither an outcome nor a settlement in a later block. */
async function withNothingMore(
  trx: Kysely<Tables>,
  projectId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('journal_intent as intent')
    .leftJoin('journal_outcome as result', 'result.intent_id', 'intent.id')
    .leftJoin('journal_settlement as settlement', 'settlement.intent_id', 'intent.id')
    .select('intent.id')
    .where('intent.project_id', '=', projectId)
    .where('intent.id', 'in', ids)
    .where('result.intent_id', 'is', null)
    .where('settlement.intent_id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
