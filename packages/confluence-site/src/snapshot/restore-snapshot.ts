import type { DatabaseSync } from 'node:sqlite';
import { removeUnusedFiles } from '../attachments/store-attachment.ts';
import { tableNames } from '../database/schema.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { completeEarlierSite, deleteAllRows } from '../seed/seed.ts';
import type { SiteParts } from '../site-parts.ts';
import { withSnapshotCopy } from './snapshot-file.ts';

/**
 * Puts what a snapshot holds in place of everything, or changes nothing.
 *
 * Throws 400 when the file is not there, is no snapshot, is damaged, or is one of another version or kind of site.
 */
export function restoreSnapshot(site: SiteParts, file: string): void {
  withSnapshotCopy(file, (copy, copyFile) => {
    checkRoles(site, copy, file);
    restoreFiles(site, copy);
    try {
      copyRows(site, copyFile);
    } finally {
      // Those of before when all went well, those of the snapshot when it did not.
      removeUnusedFiles(site);
    }
  });
}

function checkRoles(site: SiteParts, copy: DatabaseSync, file: string): void {
  const hasRoles = copy.prepare('select rbac from kind_of_site').get()?.rbac !== 0;
  if (hasRoles === site.settings.rbac) return;
  const [its, start] = hasRoles ? ['with', 'without'] : ['without', 'with'];
  throw new SiteError(
    'BAD_REQUEST',
    `The snapshot ${file} is of a site ${its} roles: restore it on one that was started ${start} --no-rbac (rbac: false).`,
  );
}

function restoreFiles(site: SiteParts, copy: DatabaseSync): void {
  for (const row of copy.prepare('select id, bytes from snapshot_file').iterate()) {
    if (row.bytes instanceof Uint8Array) site.files.writeNow(String(row.id), row.bytes);
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
    .all<{ name: string }>(sql`
      select name from pragma_table_info(${table})
      where name in (select name from pragma_table_info(${table}, 'snapshot'))`)
    .map(({ name }) => name);
  // A column that one of the two sites does not have has its default; the index for texts finds content by its row's
  // number, which is none of its columns.
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
