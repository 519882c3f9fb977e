import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeRunLock } from './run-lock.ts';

/** Holds the servers of this user's test runs: `NAME/` with the files of one, `NAME.lock` held by its run. */
export const runsFolder = join(tmpdir(), `tributary-postgres-${process.getuid?.() ?? 'tests'}`);

/** A folder that belongs to this run for as long as its process lives. */
export interface RunFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Makes a folder of our own. Others may pass through it, since PostgreSQL runs as another user where we are root. */
export async function claimRunFolder(folder = runsFolder): Promise<RunFolder> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const path = join(folder, randomBytes(6).toString('hex'));
  // The lock comes first: without it, a run that starts now takes the folder for one that was left behind.
  const lock = takeRunLock(lockOf(path));
  if (!lock) return claimRunFolder(folder);
  await mkdir(path, { mode: 0o711 });
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      lock.release();
      await rm(lockOf(path), { force: true });
    },
  };
}

/** The lock file of a run's folder. */
export function lockOf(path: string): string {
  return `${path}.lock`;
}
