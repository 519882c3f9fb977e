import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema, tableNames } from '../database/schema.ts';
import { SiteError } from '../http/errors.ts';

/** In the header of a snapshot, so that no other SQLite file is taken for one: the letters `CSsn`. */
export const applicationId = 0x43_53_73_6e;

/** Of the form of the file. Tables that were added since are no other form: an earlier snapshot is completed. */
export const snapshotVersion = 1;

/**
 * Opens a copy of a snapshot, with the tables that came since, lets `use` read it, and removes it.
 *
 * Throws 400 when the file is not there, is no snapshot, is damaged, or is one of another version.
 */
export function withSnapshotCopy<Result>(
  file: string,
  use: (copy: DatabaseSync, copyFile: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'confluence-site-'));
  try {
    const copyFile = join(folder, 'snapshot');
    copyOf(file, copyFile);
    checkKind(copyFile, file);
    const copy = new DatabaseSync(copyFile, { enableForeignKeyConstraints: false });
    try {
      checkWhole(copy, file);
      complete(copy, file);
      return use(copy, copyFile);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyOf(file: string, copyFile: string): void {
  try {
    copyFileSync(file, copyFile);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SiteError('BAD_REQUEST', `The snapshot ${file} cannot be read: ${reason}.`);
  }
}

// Read off the header, as SQLite's format has it, since SQLite itself opens no file that is torn.
function checkKind(copyFile: string, file: string): void {
  const header = headerOf(copyFile);
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== applicationId) {
    throw new SiteError(
      'BAD_REQUEST',
      `${file} is no snapshot of a local Confluence site: give a file that one wrote.`,
    );
  }
  const version = header.readUInt32BE(60);
  if (version === snapshotVersion) return;
  throw ofAnotherVersion(file, `it has version ${version} of the form, not ${snapshotVersion}`);
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header);
    return header;
  } finally {
    closeSync(descriptor);
  }
}

function checkWhole(copy: DatabaseSync, file: string): void {
  if (isWhole(copy)) return;
  throw new SiteError('BAD_REQUEST', `The snapshot ${file} is damaged: take another copy of it.`);
}

function isWhole(copy: DatabaseSync): boolean {
  try {
    const found = copy.prepare('pragma quick_check').get();
    const danglers = copy.prepare('pragma foreign_key_check').all();
    return found?.quick_check === 'ok' && danglers.length === 0;
  } catch {
    return false;
  }
}

/** Adds the tables that an earlier site did not have; then all must be as the site's own. */
function complete(copy: DatabaseSync, file: string): void {
  const own = new DatabaseSync(':memory:');
  try {
    own.exec(schema);
    addTables(copy, file);
    const other = tableNames.find((table) => columnsOf(copy, table) !== columnsOf(own, table));
    if (other !== undefined) throw ofAnotherVersion(file, `its table ${other} has other columns`);
  } finally {
    own.close();
  }
}

function addTables(copy: DatabaseSync, file: string): void {
  try {
    copy.exec(schema);
  } catch {
    // An index of now is on a column that the table of then did not have.
    throw ofAnotherVersion(file, 'its tables have other columns');
  }
}

function columnsOf(database: DatabaseSync, table: string): string {
  const rows = database.prepare('select name, type from pragma_table_info(?)').all(table);
  return JSON.stringify(rows);
}

function ofAnotherVersion(file: string, how: string): SiteError {
  return new SiteError(
    'BAD_REQUEST',
    `The snapshot ${file} was written by another version of the site: ${how}. Write it again with this one.`,
  );
}
