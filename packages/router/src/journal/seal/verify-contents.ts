import type { Kysely } from 'kysely';
import type { JournalBlockRow, Tables } from '../../store/tables.ts';
import type { Vault } from '../../vault/vault.ts';
import { VaultError } from '../../vault/vault-error.ts';
import { contentDigest } from '../content-digest.ts';
import { type ContentKind, openContent } from '../journal-contents.ts';
import { membersOf } from './block.ts';
import type { SealedKind } from './sealed-rows.ts';
import type { BlockFault } from './verification.ts';

/** Few enough for one read: a content can be a whole page. */
const callsAtOnce = 20;

/** The contents that are kept with each kind of row. */
const contentKindsOf: Readonly<Record<SealedKind, readonly ContentKind[]>> = {
  intent: ['arguments', 'plan'],
  outcome: ['answer'],
  settlement: ['settled'],
};

/**
 * Looks whether the contents of a block's calls are those that its rows tell of. One that is not there any more is
 * right: it was erased, which the rows are to survive.
 */
export async function verifyContents(
  db: Kysely<Tables>,
  vault: Vault,
  block: JournalBlockRow,
): Promise<BlockFault | undefined> {
  const members = membersOf(block) ?? [];
  const expected = new Set(
    members.flatMap(({ kind, id }) => contentKindsOf[kind].map((content) => `${content} ${id}`)),
  );
  const calls = [...new Set(members.map(({ id }) => id))];
  for (let start = 0; start < calls.length; start += callsAtOnce) {
    for (const content of await readContentsOf(db, calls.slice(start, start + callsAtOnce))) {
      const { kind, intent_id: logId } = content;
      if (!expected.has(`${kind} ${logId}`) || isAsTold(vault, content)) continue;
      const explanation = `The ${kind === 'settled' ? 'answer' : kind} content of ${logId} in block ${block.number} was changed after it was written.`;
      return { fault: 'content_changed', logId, explanation };
    }
  }
  return undefined;
}

type StoredContent = Awaited<ReturnType<typeof readContentsOf>>[number];

async function readContentsOf(db: Kysely<Tables>, calls: readonly string[]) {
  return await db
    .selectFrom('journal_content as content')
    .innerJoin('journal_intent as intent', 'intent.id', 'content.intent_id')
    .leftJoin('journal_outcome as outcome', 'outcome.intent_id', 'content.intent_id')
    .leftJoin('journal_settlement as settlement', 'settlement.intent_id', 'content.intent_id')
    .where('content.intent_id', 'in', calls)
    .select([
      'content.intent_id',
      // The project of the call and not the content's own, which whoever moves a content can change with it.
      'intent.project_id',
      'content.kind',
      'content.sealed_content',
      'intent.arguments_digest as arguments',
      'outcome.answer_digest as answer',
      'settlement.answer_digest as settled',
    ])
    .orderBy('content.intent_id')
    .orderBy('content.kind')
    .execute();
}

// A plan has no digest; the vault opens it only unchanged, and only where it was written.
function isAsTold(vault: Vault, content: StoredContent): boolean {
  const told = digestTold(content);
  try {
    const opened = openContent(vault, content);
    return told === null || contentDigest(opened) === told;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}

function digestTold({ kind, arguments: given, answer, settled }: StoredContent): string | null {
  switch (kind) {
    case 'arguments':
      return given;
    case 'answer':
      return answer;
    case 'settled':
      return settled;
    default:
      return null;
  }
}
