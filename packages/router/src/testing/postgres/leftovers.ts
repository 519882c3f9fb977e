import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { lockOf, runsFolder } from './run-folder.ts';
import { takeRunLock } from './run-lock.ts';

const pollMilliseconds = 20;
const patienceMilliseconds = 5_000;

/** Stops the servers of runs that were killed, and removes their folders. Runs that are alive are left alone. */
export async function removeLeftovers(folder = runsFolder): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((it) => it.endsWith('.lock'))) {
    const path = join(folder, name.slice(0, -'.lock'.length));
    const lock = takeRunLock(lockOf(path));
    if (!lock) continue;
    await stopServerOf(join(path, 'data'));
    await rm(path, { recursive: true, force: true });
    lock.release();
    await rm(lockOf(path), { force: true });
  }
}

async function stopServerOf(dataFolder: string): Promise<void> {
  const processId = await serverOf(dataFolder);
  if (processId === undefined) return;
  const deadline = performance.now() + patienceMilliseconds;
  while (await serves(processId, dataFolder)) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL ${processId} does not stop: end it.`);
    // Its "immediate" shutdown: what it holds is thrown away.
    process.kill(processId, 'SIGQUIT');
    await delay(pollMilliseconds);
  }
}

/** The process that serves a folder, as the first lines of its `postmaster.pid` say. */
async function serverOf(dataFolder: string): Promise<number | undefined> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  const [processId, servedFolder] = text.split('\n');
  return servedFolder === dataFolder ? Number(processId) : undefined;
}

// The number may have passed to another program since: its command line names the folder, or it is not ours.
async function serves(processId: number, dataFolder: string): Promise<boolean> {
  return (await commandLineOf(processId).catch(() => '')).includes(dataFolder);
}

async function commandLineOf(processId: number): Promise<string> {
  // Small images of Linux have no `ps`.
  if (process.platform === 'linux') return readFile(`/proc/${processId}/cmdline`, 'utf8');
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(processId)]);
  return stdout;
}
