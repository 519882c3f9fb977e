import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { NodeSqlite } from './node-sqlite.ts';
import { StoreError } from './store-error.ts';

const walAttempts = 50;
const walDelayMilliseconds = 20;

/**
 * Opens the database file, made if it is not there, readable by its owner only.
 *
 * @throws StoreError `unusable` when the file or its folder cannot be made or is no database
 */
export async function openSqliteFile(file: string): Promise<NodeSqlite> {
  try {
    makePrivateFile(file);
    const database = new NodeSqlite(file);
    await switchToWal(database);
    // A journal entry that was acknowledged must survive a power cut, not only a killed process.
    database.execute('pragma synchronous = full');
    database.execute('pragma optimize = 0x10002');
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'unusable',
      `The database ${file} cannot be opened (${reason}): check TRIBUTARY_DATA_DIR.`,
      { cause: error },
    );
  }
}

// SQLite gives the -wal and -shm files beside it the same mode.
function makePrivateFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

// The first switch takes an exclusive lock, for which the busy timeout does not wait.
async function switchToWal(database: NodeSqlite): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      database.execute('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (attempt === walAttempts || !isLocked(error)) throw error;
      await delay(walDelayMilliseconds);
    }
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /database is locked/.test(error.message);
}
