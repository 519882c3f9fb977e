import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { DataFolder } from './data-folder.ts';
import { type FolderLock, takeLock } from './folder-lock.ts';

const recordName = 'server.json';
const lockName = 'server.lock';
/** Held by the server whose record stands: one that was left by a killed server is believed by nobody. */
const recordLockName = 'server.json.lock';
/** Others hold it only as long as it takes to see that it is free. */
const recordLockPatience = 1_000;
const pollMilliseconds = 40;

/** Where a running server is found. */
export interface RunningServer {
  /** Origin of the router. */
  readonly url: string;
  readonly processId: number;
  /** Origin of the local Confluence site, when it runs. */
  readonly siteUrl?: string | undefined;
}

const runningServer = z.object({
  url: z.url(),
  processId: z.int(),
  siteUrl: z.url().optional(),
});

/** The right to serve from a data folder. */
export interface FolderClaim {
  readonly kind: 'claimed';
  /** Makes the server known to those who come later. */
  record(server: RunningServer): void;
  release(): void;
}

export interface FolderInUse {
  readonly kind: 'in-use';
  readonly server: RunningServer;
}

/**
 * Claims the data folder, or tells which server has it.
 *
 * Held without a record, the folder is about to be served, or serves a single request: that is waited for.
 *
 * @param patience how long, in milliseconds
 * @param signal ends the waiting
 * @throws Failure `already_running` when the folder was neither free nor recorded in that time
 */
export async function claimFolder(
  folder: DataFolder,
  patience: number,
  signal?: AbortSignal,
): Promise<FolderClaim | FolderInUse> {
  const deadline = performance.now() + patience;
  for (;;) {
    const lock = takeLock(folder.pathOf(lockName));
    if (lock) return claimWith(folder, lock);
    const server = readRecord(folder);
    if (server) return { kind: 'in-use', server };
    if (performance.now() >= deadline) {
      throw new Failure(
        'already_running',
        `Another Tributary is at work on ${folder.path}. Try again when it is done, or set TRIBUTARY_DATA_DIR to another folder.`,
      );
    }
    signal?.throwIfAborted();
    await sleep(pollMilliseconds);
  }
}

/** The server that runs on the data folder, if one does; one that is starting is waited for. */
export async function findRunningServer(
  folder: DataFolder,
  patience: number,
  signal?: AbortSignal,
): Promise<RunningServer | undefined> {
  const found = await claimFolder(folder, patience, signal);
  if (found.kind === 'in-use') return found.server;
  found.release();
  return undefined;
}

function claimWith(folder: DataFolder, lock: FolderLock): FolderClaim {
  // Left by one that was killed.
  folder.remove(recordName);
  let recordLock: FolderLock | undefined;
  return {
    kind: 'claimed',
    record: (server) => {
      writeRecord(folder, server);
      recordLock ??= takeLock(folder.pathOf(recordLockName), recordLockPatience);
    },
    release: () => {
      folder.remove(recordName);
      recordLock?.release();
      lock.release();
    },
  };
}

// Renamed into place: whoever reads it sees all of it or nothing.
function writeRecord(folder: DataFolder, server: RunningServer): void {
  const draft = folder.pathOf(`${recordName}.new`);
  writeFileSync(draft, `${JSON.stringify(server, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, folder.pathOf(recordName));
}

function isHeld(lockFile: string): boolean {
  const free = takeLock(lockFile);
  free?.release();
  return free === undefined;
}

function readRecord(folder: DataFolder): RunningServer | undefined {
  const text = folder.read(recordName);
  if (text === undefined || !isHeld(folder.pathOf(recordLockName))) return undefined;
  return runningServer.parse(JSON.parse(text));
}
