import type { Kysely } from 'kysely';
import type { Store } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';
import { erasableTables } from './erasable-tables.ts';

/** How many rows were erased, by table. */
export type Erasure = Readonly<Record<string, number>>;

/**
 * Erases all that the calls of a user sent, were answered, and kept to be undone or repeated.
 *
 * That the calls were made stays, and so does the proof of their order: it knows contents only by salted digests,
 * whose salts are erased with them.
 */
export async function eraseContents(
  { db }: Pick<Store, 'db'>,
  projectId: string,
  userId: string,
): Promise<Erasure> {
  return await db.transaction().execute(async (trx) => {
    const erased: Record<string, number> = {};
    for (const { table, erase } of erasableTables) erased[table] = await erase(trx, projectId, userId);
    return erased;
  });
}

/** Erases what was sent, answered and kept before a time, of every user. */
export async function eraseOldContents(db: Kysely<Tables>, cutoff: Date): Promise<void> {
  for (const { eraseOld } of erasableTables) await eraseOld(db, cutoff);
}
