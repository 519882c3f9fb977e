import { type Clock, systemClock } from '../../clock.ts';
import { migrationsFor } from '../migrations/index.ts';
import { sqliteSchema } from '../migrations/schema-dialect.ts';
import type { Store } from '../store.ts';
import type { RowCounts } from './export-format.ts';
import { readTable } from './rows.ts';
import { tableNames } from './table-list.ts';

/** The newest migration of this program: two stores that have it have the same tables. */
export const schemaVersion = Object.keys(migrationsFor(sqliteSchema)).toSorted().at(-1) ?? '';

/**
 * Writes everything in the store as JSON Lines, as it was at one moment, while others go on writing to it.
 *
 * @param write gets a line without its end; the next one waits for it
 */
export async function exportStore(
  { db }: Store,
  write: (line: string) => Promise<void>,
  clock: Clock = systemClock,
): Promise<RowCounts> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (trx) => {
    const writeLine = (line: object) => write(JSON.stringify(line));
    await writeLine({ tributary: 'export', schema: schemaVersion, exported_at: clock().getTime() });
    const rows: Record<string, number> = {};
    for (const table of tableNames) {
      rows[table] = 0;
      for await (const batch of readTable(trx, table)) {
        for (const row of batch) await writeLine({ table, row });
        rows[table] += batch.length;
      }
    }
    await writeLine({ rows });
    return rows;
  });
}
