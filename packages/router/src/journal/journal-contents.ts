import type { JsonValue, PlannedAction } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { jsonObject } from '../json-object.ts';
import type { Tables } from '../store/tables.ts';
import type { SealedPlace, Vault } from '../vault/vault.ts';
import type { SaltedContent } from './content-digest.ts';

/** What of a call's contents is kept. */
export type ContentKind = 'arguments' | 'plan' | 'answer' | 'settled';

const plannedAction = z.object({ input: jsonObject, before: jsonObject });
const saltedContent = z.object({ salt: z.string(), content: z.json() });

/** What is kept of a call; what was erased or never came is absent. */
export interface CallContents {
  readonly arguments?: JsonValue;
  /** What undo and settle need; absent for a call that was not to write, or did not come so far. */
  readonly plan?: PlannedAction;
  readonly answer?: JsonValue;
}

/** Encrypts one content, with its salt, for its row. */
export function contentRow(
  vault: Vault,
  owner: { readonly projectId: string; readonly userId: string },
  intentId: string,
  kind: ContentKind,
  content: SaltedContent,
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

/** Decrypts what {@link contentRow} made; VaultError `damaged` when it was changed or comes from elsewhere. */
export function openContent(
  vault: Vault,
  {
    project_id,
    intent_id,
    kind,
    sealed_content,
  }: Pick<Tables['journal_content'], 'project_id' | 'intent_id' | 'kind' | 'sealed_content'>,
): SaltedContent {
  return saltedContent.parse(JSON.parse(vault.open(sealed_content, placeOf(project_id, intent_id, kind))));
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
): Promise<CallContents> {
  const rows = await db
    .selectFrom('journal_content')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('intent_id', '=', intentId)
    .execute();
  const contents = new Map(rows.map((row) => [row.kind, openContent(vault, row).content]));
  const given = contents.get('arguments');
  const plan = contents.get('plan');
  // What was found out later is the call's answer.
  const answer = contents.get('settled') ?? contents.get('answer');
  return {
    ...(given === undefined ? {} : { arguments: given }),
    ...(plan === undefined ? {} : { plan: plannedAction.parse(plan) }),
    ...(answer === undefined ? {} : { answer }),
  };
}

function placeOf(projectId: string, intentId: string, kind: string): SealedPlace {
  return { table: 'journal_content', rowId: intentId, field: kind, projectId };
}
