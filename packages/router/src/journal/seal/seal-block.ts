import type { Kysely } from 'kysely';
import { type Lease, takeLease } from '../../store/lease.ts';
import type { Tables } from '../../store/tables.ts';
import { type BlockMember, beginning, sealedBlock } from './block.ts';
import { idsOf, type RowName, readNamedRows, rowDigest, sealedKinds, timeOf } from './sealed-rows.ts';
import type { Signer } from './signer.ts';

/** Small enough for one transaction to be short. */
export const largestBlock = 500;

/** What came of an attempt to seal a block: how many rows it holds, or why there is none. */
export type SealResult =
  | { readonly rows: number }
  | { readonly refused: 'nothing_waits' | 'another_holds_the_lease' };

/**
 * Seals the next block of a project: the rows that wait longest, each with its digest, chained to the block before.
 * All in one transaction, which holds the lease: no row is skipped, and none is sealed twice.
 */
export async function sealBlock(
  db: Kysely<Tables>,
  projectId: string,
  { lease, sign, now }: { readonly lease: Lease; readonly sign: Signer; readonly now: Date },
): Promise<SealResult> {
  return await db.transaction().execute(async (trx) => {
    if (!(await takeLease(trx, lease, now))) return { refused: 'another_holds_the_lease' };
    const waiting = await readWaiting(trx, projectId);
    if (waiting.length === 0) return { refused: 'nothing_waits' };
    const { members, firstTime, lastTime } = await digestRows(trx, projectId, waiting, now);
    const previous = await lastBlock(trx, projectId);
    const facts = {
      project_id: projectId,
      number: previous.number + 1,
      first_time: firstTime,
      last_time: lastTime,
      sealed_at: now.getTime(),
      previous_digest: previous.digest,
    };
    await trx
      .insertInto('journal_block')
      .values(sealedBlock(facts, members, sign))
      .execute();
    await takeAway(trx, projectId, members);
    return { rows: members.length };
  });
}

// By the call and not by the clock: a call's intent comes before its outcome, in the same block or an earlier one.
// On PostgreSQL a row can be committed after one with a later id was sealed. It is still waiting, and goes into the next.
async function readWaiting(trx: Kysely<Tables>, projectId: string): Promise<readonly RowName[]> {
  const rows = await trx
    .selectFrom('journal_unsealed')
    .select(['row_id', 'kind'])
    .where('project_id', '=', projectId)
    .orderBy('row_id')
    .orderBy('kind')
    .limit(largestBlock)
    .execute();
  return rows.flatMap(({ row_id, kind }) => {
    const known = sealedKinds.find((sealed) => sealed === kind);
    return known === undefined ? [] : [{ id: row_id, kind: known }];
  });
}

async function digestRows(
  trx: Kysely<Tables>,
  projectId: string,
  waiting: readonly RowName[],
  now: Date,
): Promise<{ members: BlockMember[]; firstTime: number; lastTime: number }> {
  const rowOf = await readNamedRows(trx, projectId, waiting);
  const members: BlockMember[] = [];
  let firstTime = Number.POSITIVE_INFINITY;
  let lastTime = 0;
  for (const { id, kind } of waiting) {
    const row = rowOf(kind, id);
    // A row that was deleted before it was sealed is sealed as missing: verification must tell it, not forget it.
    members.push({ kind, id, digest: row ? rowDigest(kind, row) : 'missing' });
    const time = row ? timeOf(kind, row) : now.getTime();
    firstTime = Math.min(firstTime, time);
    lastTime = Math.max(lastTime, time);
  }
  return { members, firstTime, lastTime };
}

async function lastBlock(
  trx: Kysely<Tables>,
  projectId: string,
): Promise<{ readonly number: number; readonly digest: string }> {
  const block = await trx
    .selectFrom('journal_block')
    .select(['number', 'digest'])
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (block) return block;
  const checkpoint = await trx
    .selectFrom('journal_checkpoint')
    .select(['number', 'digest'])
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return checkpoint ?? beginning;
}

async function takeAway(trx: Kysely<Tables>, projectId: string, members: readonly RowName[]): Promise<void> {
  for (const kind of sealedKinds) {
    const ids = idsOf(members, kind);
    if (ids.length === 0) continue;
    await trx
      .deleteFrom('journal_unsealed')
      .where('project_id', '=', projectId)
      .where('kind', '=', kind)
      .where('row_id', 'in', ids)
      .execute();
  }
}
