import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../store/store.ts';

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A real database in a folder of its own, closed when the test is over. */
export async function temporaryStore(): Promise<Store> {
  const store = await openStore({ dataFolder: await temporaryFolder() });
  onTestFinished(() => store.close());
  return store;
}
