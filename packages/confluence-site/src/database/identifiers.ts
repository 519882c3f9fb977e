import type { Database } from './database.ts';
import { sql } from './sql.ts';

const firstIdentifier = 1_146_881;

/** The next id. Spaces, content and labels share one row of numbers, so an id never means two things. */
export function nextIdentifier(database: Database): number {
  const row = database.first<{ value: number }>(sql`
    insert into counter (name, value) values ('identifier', ${firstIdentifier})
    on conflict (name) do update set value = value + 1
    returning value`);
  if (!row) throw new Error('The id counter gave no row.');
  return row.value;
}
