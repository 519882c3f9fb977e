import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { JournalEntry, JournalFilter } from './journal-entry.ts';
import { conditionsOf, selectEntries, toEntry } from './journal-query.ts';

const batch = 500;

/** Every entry that a filter lets through, oldest first, in the memory of a few hundred. */
export async function* readAll(
  db: Kysely<Tables>,
  projectId: string,
  filter: Omit<JournalFilter, 'cursor' | 'limit'> = {},
): AsyncGenerator<JournalEntry> {
  for (let last = ''; ; ) {
    let query = selectEntries(db, projectId).where('intent.id', '>', last).orderBy('intent.id').limit(batch);
    for (const condition of conditionsOf(filter)) query = query.where(condition);
    const entries = (await query.execute()).map(toEntry);
    yield* entries;
    const end = entries.at(-1);
    if (end === undefined || entries.length < batch) return;
    last = end.id;
  }
}
