import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import { applicationId, snapshotVersion } from './snapshot-file.ts';

/**
 * Writes the whole site to one file, as it is at this moment: a SQLite database of its tables, and one more with the
 * bytes of attachments. The file is readable by its owner only, and there whole or not at all.
 *
 * Throws Node's own error when it cannot be written.
 */
export function writeSnapshot(site: SiteParts, file: string): void {
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    // SQLite writes into an empty file that is there, and keeps who may read it.
    writeFileSync(unfinished, '', { mode: 0o600 });
    site.database.run(sql`vacuum into ${unfinished}`);
    addFiles(site, unfinished);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function addFiles(site: SiteParts, file: string): void {
  const snapshot = new DatabaseSync(file);
  try {
    snapshot.exec(`pragma journal_mode = delete; pragma application_id = ${applicationId};
      pragma user_version = ${snapshotVersion};
      create table snapshot_file (id text primary key, bytes blob not null) strict;
      begin`);
    const insert = snapshot.prepare('insert into snapshot_file (id, bytes) values (?, ?)');
    const used = site.database.all<{ file_id: string }>(sql`select distinct file_id from attachment_file`);
    for (const { file_id } of used) {
      const bytes = site.files.readNow(file_id);
      if (bytes !== undefined) insert.run(file_id, bytes);
    }
    snapshot.exec('commit');
  } finally {
    snapshot.close();
  }
}
