import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import { contradictions } from './contradictions.ts';
import { fileFaults } from './file-faults.ts';
import { indexFaults } from './index-faults.ts';

/**
 * What is wrong with a site's data, a sentence for each fault; nothing when all agree: the database in itself, versions
 * with what they are versions of, the tree, the full-text index with the texts, and the bytes of attachments with what is
 * known of them. Nothing is changed.
 */
export async function checkConsistency(
  site: Pick<SiteParts, 'database' | 'files'>,
): Promise<readonly string[]> {
  return [
    ...structureFaults(site.database),
    ...contradictions.flatMap(({ fault, query }) =>
      site.database.all<{ what: string | number }>(query).map(({ what }) => `${fault}: ${what}`),
    ),
    ...indexFaults(site.database),
    ...(await fileFaults(site)),
  ];
}

function structureFaults(database: Database): string[] {
  const found = database.all<{ integrity_check: string }>(sql`pragma integrity_check`);
  const broken = found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const dangling = database.all<{ table: string; rowid: number; parent: string }>(
    sql`pragma foreign_key_check`,
  );
  return [
    ...broken.map((line) => `The database is damaged: ${line}`),
    ...dangling.map(({ table, rowid, parent }) => `A row of ${table} (${rowid}) refers to no ${parent}`),
  ];
}
