import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the lock that `file` stands for, or answers nothing when a living process holds it.
 *
 * It is the exclusive lock of an empty SQLite database: the operating system takes it back from a process that dies,
 * however it dies, so that no process id can be mistaken for another's.
 */
export function takeRunLock(file: string): { release(): void } | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return { release: () => database.close() };
  } catch {
    database.close();
    return undefined;
  }
}
