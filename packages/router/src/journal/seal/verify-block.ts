import type { Kysely } from 'kysely';
import type { JournalBlockRow, Tables } from '../../store/tables.ts';
import { type BlockMember, isAsSealed, membersOf } from './block.ts';
import { readNamedRows, rowDigest } from './sealed-rows.ts';
import type { Signer } from './signer.ts';
import type { BlockFault } from './verification.ts';

/** Looks at one block: itself, its place in the chain, and every row that it holds. */
export async function verifyBlock(
  db: Kysely<Tables>,
  block: JournalBlockRow,
  previous: { readonly number: number; readonly digest: string },
  sign: Signer,
): Promise<BlockFault | undefined> {
  const { number } = block;
  const members = membersOf(block);
  if (members === undefined || !isAsSealed(block, sign)) {
    return { fault: 'block_changed', explanation: `Block ${number} was changed after it was sealed.` };
  }
  if (block.previous_digest !== previous.digest) {
    return {
      fault: 'chain_broken',
      explanation: `Block ${number} does not follow block ${previous.number}: one of the two was put in place of another.`,
    };
  }
  return await verifyRows(db, block, members);
}

async function verifyRows(
  db: Kysely<Tables>,
  { project_id, number }: JournalBlockRow,
  members: readonly BlockMember[],
): Promise<BlockFault | undefined> {
  const rowOf = await readNamedRows(db, project_id, members);
  if (members.every(({ kind, id }) => rowOf(kind, id) === undefined)) {
    return {
      fault: 'rows_deleted',
      explanation: `All ${members.length} rows of block ${number} were deleted after they were sealed.`,
    };
  }
  for (const { kind, id, digest } of members) {
    const row = rowOf(kind, id);
    if (row === undefined) {
      return {
        fault: 'row_missing',
        logId: id,
        explanation: `The ${kind} of ${id} in block ${number} was deleted.`,
      };
    }
    if (rowDigest(kind, row) !== digest) {
      return {
        fault: 'row_changed',
        logId: id,
        explanation: `The ${kind} of ${id} in block ${number} was changed after it was sealed.`,
      };
    }
  }
  return undefined;
}
