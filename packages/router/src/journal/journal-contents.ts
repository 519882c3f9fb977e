import type { JsonValue } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { SealedPlace, Vault } from '../connections/vault.ts';
import type { Tables } from '../store/tables.ts';

/** What of a call's contents is kept. */
export type ContentKind = 'arguments' | 'answer';

const jsonValue = z.json();

/** Encrypts one content for its row. */
export function contentRow(
  vault: Vault,
  owner: { readonly projectId: string; readonly userId: string },
  intentId: string,
  kind: ContentKind,
  content: JsonValue,
  now: Date,
): Tables['journal_content'] {
  return {
    intent_id: intentId,
    kind,
    project_id: owner.projectId,
    user_id: owner.userId,
    sealed_content: vault.seal(JSON.stringify(content), placeOf(owner.projectId, intentId, kind)),
    created_at: now.getTime(),
  };
}

/**
 * The contents of a call; one that was erased or never came is absent.
 *
 * @throws VaultError when a row was changed or comes from elsewhere
 */
export async function readContents(
  db: Kysely<Tables>,
  vault: Vault,
  projectId: string,
  intentId: string,
): Promise<{ readonly arguments?: JsonValue; readonly answer?: JsonValue }> {
  const rows = await db
    .selectFrom('journal_content')
    .select(['kind', 'sealed_content'])
    .where('project_id', '=', projectId)
    .where('intent_id', '=', intentId)
    .execute();
  const contents = rows.map(({ kind, sealed_content }) => [
    kind,
    jsonValue.parse(JSON.parse(vault.open(sealed_content, placeOf(projectId, intentId, kind)))),
  ]);
  return Object.fromEntries(contents);
}

function placeOf(projectId: string, intentId: string, kind: string): SealedPlace {
  return { table: 'journal_content', rowId: intentId, field: kind, projectId };
}
