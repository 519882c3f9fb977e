import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.ts';

/** How many rows one statement erases, so that calls need not wait long behind it. */
const batch = 1_000;

/** Erases what all calls that began before a time sent and were answered; gives of how many. */
export async function eraseOldCalls(db: Kysely<Tables>, cutoff: Date): Promise<number> {
  // Ids begin with the time, so the key of the table finds the old ones.
  const firstKept = `log_${cutoff.getTime().toString(16).padStart(12, '0')}`;
  for (let erased = 0; ; ) {
    const old = await db
      .selectFrom('journal_content')
      .select('intent_id')
      .where('intent_id', '<', firstKept)
      .orderBy('intent_id')
      .limit(batch)
      .execute();
    const last = old.at(-1);
    if (last === undefined) return erased;
    const { numDeletedRows } = await db
      .deleteFrom('journal_content')
      .where('intent_id', '<=', last.intent_id)
      .executeTakeFirst();
    erased += Number(numDeletedRows);
  }
}
