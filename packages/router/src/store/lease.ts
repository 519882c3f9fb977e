import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A task that only one of several routers may do at a time, and who wants to do it. */
export interface Lease {
  readonly name: string;
  /** Unique among the running routers. */
  readonly holder: string;
  /** How long it is held from each time that it is taken: a holder that was killed is replaced then. */
  readonly milliseconds: number;
}

/**
 * Takes a lease that is free, expired or already ours, and says whether we hold it now.
 *
 * In a transaction it is a fence: until that ends nobody else can take the lease, even if the time runs out
 * or the clocks of two routers differ. What must not be done twice is done in the same transaction.
 */
export async function takeLease(
  db: Kysely<Tables>,
  { name, holder, milliseconds }: Lease,
  now: Date,
): Promise<boolean> {
  const expires_at = now.getTime() + milliseconds;
  const taken = await db
    .insertInto('lease')
    .values({ name, holder, expires_at })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, expires_at })
        .where((where) =>
          where.or([where('lease.holder', '=', holder), where('lease.expires_at', '<=', now.getTime())]),
        ),
    )
    .returning('holder')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Gives a lease back before its time; one that is another's stays. */
export async function releaseLease(db: Kysely<Tables>, { name, holder }: Lease): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
