import type { Clock } from '../../clock.ts';
import type { DataKeyRow } from '../../store/tables.ts';
import { newKeyBytes } from '../data-key.ts';
import { addDataKey, changeDataKeys, nextRevision, standingKeys } from '../data-key-rows.ts';
import { type SealedAnew, type SealParts, sealOthers } from './seal-anew.ts';
import { waitForRouters } from './wait-for-routers.ts';

export interface DataKeyRotationParts extends SealParts {
  readonly clock: Clock;
  /** Makes what this router knows known to the others. */
  readonly takeNote: () => Promise<void>;
  /** How long the other routers have for taking note, in milliseconds. */
  readonly patience?: number;
}

/** What came of a step of going over to a new data key. */
export interface DataKeyRotation extends SealedAnew {
  /** The key that is used from now on. */
  readonly dataKeyId: string;
  /** Whether the step went on with a rotation that was begun earlier. */
  readonly resumed: boolean;
  /** The earlier keys that nothing is sealed with any more; none until it is done. */
  readonly retired: readonly string[];
}

/**
 * Goes over to a new data key of a project: announces it, uses it when all routers know it, seals all values anew, and
 * retires the earlier keys. How far it came is in the store: the next step goes on, on whichever router.
 *
 * A retired key is kept, for what a router writes that was held up on the way.
 *
 * @param until when to leave off, on the clock of `performance.now`
 * @throws VaultError `router_behind`
 */
export async function rotateDataKeys(
  parts: DataKeyRotationParts,
  projectId: string,
  until: number,
): Promise<DataKeyRotation> {
  const { dataKeyId, resumed } = await beginOrResume(parts, projectId);
  await everybodyKnows(parts);
  if (await use(parts, dataKeyId)) await everybodyKnows(parts);
  const sealed = await sealOthers(parts, projectId, until);
  const retired = sealed.done ? await retireOthers(parts, projectId, dataKeyId) : [];
  return { dataKeyId, resumed, ...sealed, retired };
}

/** The newest of several standing keys is the one of a rotation that has not come to its end. */
async function beginOrResume({ store, keyRing, clock }: DataKeyRotationParts, projectId: string) {
  return await changeDataKeys(store, async (trx) => {
    const standing = await standingKeys(trx, projectId);
    const newest = standing.at(-1);
    if (newest && standing.length > 1) return { dataKeyId: newest.id, resumed: true };
    const added = await addDataKey(trx, keyRing.secretKeys(), {
      projectId,
      purpose: 'values',
      bytes: newKeyBytes(),
      now: clock(),
      isCurrent: false,
    });
    return { dataKeyId: added.id, resumed: false };
  });
}

async function everybodyKnows({ store, keyRing, takeNote, patience }: DataKeyRotationParts): Promise<void> {
  await takeNote();
  const { newest } = await store.db
    .selectFrom('data_key')
    .select(({ fn }) => fn.max('revision').as('newest'))
    .executeTakeFirstOrThrow();
  await waitForRouters(store, Number(newest ?? keyRing.revision()), patience);
}

async function use({ store, clock }: DataKeyRotationParts, dataKeyId: string): Promise<boolean> {
  return await changeDataKeys(store, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('data_key')
      .set({ current_from: clock().getTime(), revision: await nextRevision(trx) })
      .where('id', '=', dataKeyId)
      .where('current_from', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}

async function retireOthers(
  { store, clock, takeNote }: DataKeyRotationParts,
  projectId: string,
  dataKeyId: string,
): Promise<readonly string[]> {
  const retired = await changeDataKeys(store, async (trx) => {
    const others: DataKeyRow[] = (await standingKeys(trx, projectId)).filter(({ id }) => id !== dataKeyId);
    for (const { id } of others) {
      await trx.updateTable('data_key').set({ retired_at: clock().getTime() }).where('id', '=', id).execute();
    }
    return others.map(({ id }) => id);
  });
  await takeNote();
  return retired;
}
