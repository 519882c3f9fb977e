import type { Kysely, Transaction } from 'kysely';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { DataKeyRow, Tables } from '../store/tables.ts';
import { type DataKeyPurpose, wrapDataKey } from './data-key.ts';
import type { SecretKeyVersions } from './secret-keys.ts';

/** Changes data keys while no other router does. */
export function changeDataKeys<Result>(
  { exclusively }: Pick<Store, 'exclusively'>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return exclusively('vault', work);
}

/** What a change of a data key is numbered with: routers say up to which number they have heard of all. */
export async function nextRevision(trx: Kysely<Tables>): Promise<number> {
  const { newest } = await trx
    .selectFrom('data_key')
    .select(({ fn }) => fn.max('revision').as('newest'))
    .executeTakeFirstOrThrow();
  return Number(newest ?? 0) + 1;
}

/** The keys of a project that may still seal values, or are to: the oldest first. */
export async function standingKeys(trx: Kysely<Tables>, projectId: string): Promise<DataKeyRow[]> {
  return await trx
    .selectFrom('data_key')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('purpose', '=', 'values')
    .where('retired_at', 'is', null)
    .orderBy('revision')
    .execute();
}

/** Adds a data key; the bytes are cleared. */
export async function addDataKey(
  trx: Kysely<Tables>,
  secretKeys: SecretKeyVersions,
  key: {
    readonly projectId: string;
    readonly purpose: DataKeyPurpose;
    readonly bytes: Buffer;
    readonly now: Date;
    /** Whether it seals from now on, and not only once all routers know it. */
    readonly isCurrent: boolean;
  },
): Promise<DataKeyRow> {
  const name = { id: newId('dk'), project_id: key.projectId, purpose: key.purpose };
  const now = key.now.getTime();
  const row: DataKeyRow = {
    ...name,
    ...wrapDataKey(secretKeys, name, key.bytes),
    revision: await nextRevision(trx),
    current_from: key.isCurrent ? now : null,
    retired_at: null,
    created_at: now,
  };
  await trx.insertInto('data_key').values(row).execute();
  return row;
}
