import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { claimFolder, type FolderClaim, findRunningServer } from './server-record.ts';

const here = { url: 'http://127.0.0.1:4001', processId: process.pid, siteUrl: 'http://127.0.0.1:4002' };

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(join(tmpdir(), 'tributary-record-')));
});
afterEach(() => rmSync(folder.path, { recursive: true }));

async function claim(): Promise<FolderClaim> {
  const claimed = await claimFolder(folder, 0);
  if (claimed.kind === 'in-use') throw new Error(`in use by ${claimed.server.url}`);
  return claimed;
}

it('shows the running server to those who come later', async () => {
  const claimed = await claim();
  claimed.record(here);
  expect(await claimFolder(folder, 0)).toEqual({ kind: 'in-use', server: here });
  expect(await findRunningServer(folder, 0)).toEqual(here);
  expect(statSync(folder.pathOf('server.json')).mode & 0o777).toBe(0o600);
  claimed.release();
});

it('is free again after the server closed, and its record is gone', async () => {
  const claimed = await claim();
  claimed.record(here);
  claimed.release();
  expect(folder.read('server.json')).toBeUndefined();
  expect(await findRunningServer(folder, 0)).toBeUndefined();
  (await claim()).release();
});

it('does not believe the record of a server that is gone', async () => {
  writeFileSync(folder.pathOf('server.json'), JSON.stringify(here));
  expect(await findRunningServer(folder, 0)).toBeUndefined();
});

it('does not believe the record of a killed server while the next one starts', async () => {
  const next = await claim();
  // As if it had not come to remove what the one before it left.
  writeFileSync(folder.pathOf('server.json'), JSON.stringify({ ...here, url: 'http://127.0.0.1:3999' }));
  const looking = findRunningServer(folder, 5_000);
  next.record(here);
  expect(await looking).toEqual(here);
  next.release();
});

it('waits for a server that is starting', async () => {
  const claimed = await claim();
  const looking = findRunningServer(folder, 5_000);
  claimed.record(here);
  expect(await looking).toEqual(here);
  claimed.release();
});

it('waits for its turn after one that records nothing', async () => {
  const claimed = await claim();
  const waiting = claimFolder(folder, 5_000);
  claimed.release();
  const next = await waiting;
  expect(next.kind).toBe('claimed');
  if (next.kind === 'claimed') next.release();
});

it('says so when its turn does not come', async () => {
  const claimed = await claim();
  await expect(claimFolder(folder, 0)).rejects.toThrow('Another Tributary is at work');
  claimed.release();
});

it('outlives a holder that was killed', async () => {
  const module = join(import.meta.dirname, 'folder-lock.ts');
  const script = `import { takeLock } from ${JSON.stringify(module)};
    takeLock(${JSON.stringify(folder.pathOf('server.lock'))});
    process.stdout.write('held');
    setInterval(() => {}, 1_000);`;
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  await expect(claimFolder(folder, 0)).rejects.toThrow('Another Tributary is at work');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  (await claim()).release();
});
