import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

// SQLite's primary result code; what it adds in higher bits (SQLITE_BUSY_RECOVERY) does not matter here.
const busy = 5;
const primaryCodeMask = 0xff;

/** Holding it means that no other process serves from the same folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the lock that `file` stands for, or answers nothing when someone holds it.
 *
 * It is the exclusive lock of an empty SQLite database: the operating system takes it back when its holder dies,
 * however it dies, so that there is no stale lock to recognise and no process id to mistake.
 *
 * @param patience how long to wait for it, in milliseconds
 */
export function takeLock(file: string, patience = 0): FolderLock | undefined {
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    // By its path: to open and close the file would give up the lock that this process may hold on it.
    chmodSync(file, 0o600);
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & primaryCodeMask) === busy
  );
}
