import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFileStore } from '../attachments/file-store.ts';
import { openDatabase } from '../database/database.ts';
import { type AcknowledgedWrite, writeUntilGone } from '../testing/acknowledged-writes.ts';
import { clientAs } from '../testing/site-client.ts';
import { startSiteProcess } from '../testing/site-process.ts';
import { checkConsistency } from './check-consistency.ts';

const writers = 6;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps all that it answered for, and agrees with itself, when it is killed while it writes', {
  timeout: 120_000,
}, async () => {
  const acknowledged: AcknowledgedWrite[] = [];
  // Killed at other places of the writers' way each time, and once before anything was written.
  for (const [life, writes] of [0, 45, 71, 100].entries()) {
    const site = await startSiteProcess(folder);
    expect(await faults()).toEqual([]);
    await expectKept(site.url, acknowledged);
    await writeThenKill(site, life, writes, (write) => acknowledged.push(write));
    expect(site.complaints()).toBe('');
  }
  const site = await startSiteProcess(folder);
  expect(await faults()).toEqual([]);
  await expectKept(site.url, acknowledged);
  expect(acknowledged.length).toBeGreaterThan(200);
  await site.kill();
});

/** Kills the site right after so many writes were answered, while the next ones of the other writers are on the way. */
async function writeThenKill(
  site: Awaited<ReturnType<typeof startSiteProcess>>,
  life: number,
  writes: number,
  onAcknowledged: (write: AcknowledgedWrite) => void,
): Promise<void> {
  let left = writes;
  const killed = Promise.withResolvers<void>();
  const kill = () => site.kill().then(killed.resolve, killed.reject);
  const written = writeUntilGone({
    url: site.url,
    life,
    writers,
    onAcknowledged: (write) => {
      onAcknowledged(write);
      left -= 1;
      if (left === 0) kill();
    },
  });
  if (writes === 0) kill();
  await Promise.all([written.catch(refuseUnlessGone), killed.promise]);
}

// Where the site is gone before the writers know their space, they have nothing to write.
function refuseUnlessGone(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}

async function expectKept(url: string, acknowledged: readonly AcknowledgedWrite[]): Promise<void> {
  const client = clientAs(url, 'ada');
  const lost: string[] = [];
  for (const { what, isKept } of acknowledged) if (!(await isKept(client))) lost.push(what);
  expect(lost).toEqual([]);
}

async function faults(): Promise<readonly string[]> {
  const database = openDatabase(folder);
  const found = await checkConsistency({ database, files: openFileStore(folder) });
  database.close();
  return found;
}
