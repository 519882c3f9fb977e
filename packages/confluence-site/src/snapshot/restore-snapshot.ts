import type { DatabaseSync } from 'node:sqlite';
import { removeUnusedFiles } from '../attachments/store-attachment.ts';
import { tableNames } from '../database/schema.ts';
import { sql } from '../database/sql.ts';
import { completeEarlierSite, deleteAllRows } from '../seed/seed.ts';
import type { SiteParts } from '../site-parts.ts';
import { withSnapshotCopy } from './snapshot-file.ts';

/**
 * Puts what a snapshot holds in place of everything, or changes nothing.
 *
 * Throws 400 when the file is not there, is no snapshot, is damaged, or is one of another version.
 */
export function restoreSnapshot(site: SiteParts, file: string): void {
  withSnapshotCopy(file, (copy, copyFile) => {
    restoreFiles(site, copy);
    try {
      copyRows(site, copyFile);
    } finally {
      // Those of before when all went well, those of the snapshot when it did not.
      removeUnusedFiles(site);
    }
  });
}

function restoreFiles(site: SiteParts, copy: DatabaseSync): void {
  for (const row of copy.prepare('select id, bytes from snapshot_file').iterate()) {
    if (row.bytes instanceof Uint8Array) site.files.restore(String(row.id), row.bytes);
  }
}

function copyRows(site: SiteParts, copyFile: string): void {
  const { database } = site;
  database.run(sql`attach database ${copyFile} as snapshot`);
  try {
    database.transaction(() => {
      database.run(sql`pragma defer_foreign_keys = on`);
      deleteAllRows(site);
      for (const table of tableNames.toReversed()) copyTable(site, table);
      completeEarlierSite(site);
    });
  } finally {
    database.run(sql`detach database snapshot`);
  }
}

function copyTable({ database }: SiteParts, table: string): void {
  const names = database
    .all<{ name: string }>(sql`select name from pragma_table_info(${table})`)
    .map(({ name }) => name);
  // The index for texts finds content by its row's number, which is none of its columns.
  const columns = isVirtual(database, table) ? ['rowid', ...names] : names;
  const list = columns.join(', ');
  database.run({
    text: `insert into main.${table} (${list}) select ${list} from snapshot.${table}`,
    values: [],
  });
}

function isVirtual(database: SiteParts['database'], table: string): boolean {
  return (
    database.first(sql`
      select 1 from sqlite_master where name = ${table} and sql like 'create virtual table%'`) !== undefined
  );
}
