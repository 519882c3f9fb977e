import { z } from 'zod';
import type { JournalBlockRow } from '../../store/tables.ts';
import { digestOf } from '../canonical-json.ts';
import { type RowName, sealedKinds } from './sealed-rows.ts';
import type { Signer } from './signer.ts';

/** One row in a block. */
export interface BlockMember extends RowName {
  readonly digest: string;
}

/** The number and digest that a project's first block follows. */
export const beginning = { number: 0, digest: '' } as const;

const memberList = z.array(z.tuple([z.enum(sealedKinds), z.string(), z.string()]));

/** A block's members out of its row, or `undefined` where they cannot be read. */
export function membersOf({ members }: JournalBlockRow): readonly BlockMember[] | undefined {
  const parsed = memberList.safeParse(parseJson(members));
  return parsed.success ? parsed.data.map(([kind, id, digest]) => ({ kind, id, digest })) : undefined;
}

/** Makes a block's row out of what it holds. */
export function sealedBlock(
  facts: Omit<JournalBlockRow, 'members' | 'rows' | 'digest' | 'signature'>,
  members: readonly BlockMember[],
  sign: Signer,
): JournalBlockRow {
  const unsigned = {
    ...facts,
    rows: members.length,
    members: JSON.stringify(members.map(({ kind, id, digest }) => [kind, id, digest])),
  };
  const digest = blockDigest(unsigned);
  return { ...unsigned, digest, signature: sign(facts.project_id, digest) };
}

/** SHA-256, in hex, over all that a block says but its own digest and signature. */
export function blockDigest(block: Omit<JournalBlockRow, 'digest' | 'signature'>): string {
  const { project_id, number, rows, first_time, last_time, sealed_at, previous_digest, members } = block;
  return digestOf({
    project_id,
    number,
    rows,
    first_time,
    last_time,
    sealed_at,
    previous_digest,
    members,
  });
}

/** Whether a block is as it was sealed. */
export function isAsSealed(block: JournalBlockRow, sign: Signer): boolean {
  return blockDigest(block) === block.digest && sign(block.project_id, block.digest) === block.signature;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
