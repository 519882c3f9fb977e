import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import type { RateLimit } from './rate-limit.ts';

/** What of a limit was still to be had. */
export interface Taken {
  /** From 0 to what was asked for. */
  readonly granted: number;
  /** What is left for whoever asks next. */
  readonly remaining: number;
  /** When the window ends, in milliseconds since 1970. */
  readonly endsAt: number;
}

/**
 * Takes `most` of what a key has left in its window, or the rest of it. A window begins with the first that is taken.
 *
 * One statement, so that of several routers none writes over what another has just counted.
 */
export async function takeOfWindow(
  db: Store['db'],
  { count, seconds }: RateLimit,
  key: string,
  most: number,
  now: number,
): Promise<Taken> {
  const { points, expires_at: endsAt } = await db
    .insertInto('rate_limit')
    .values({ key, points: most, expires_at: now + seconds * 1000 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        points: sql<number>`excluded.points + case when rate_limit.expires_at > ${now} then rate_limit.points else 0 end`,
        expires_at: sql<number>`case when rate_limit.expires_at > ${now} then rate_limit.expires_at else excluded.expires_at end`,
      }),
    )
    .returning(['points', 'expires_at'])
    .executeTakeFirstOrThrow();
  const tooMany = Math.max(points - count, 0);
  return { granted: Math.max(most - tooMany, 0), remaining: Math.max(count - points, 0), endsAt };
}

/** Removes the counts of windows that have ended. */
export async function removeEndedWindows(db: Store['db'], now: number): Promise<void> {
  await db.deleteFrom('rate_limit').where('expires_at', '<=', now).execute();
}
