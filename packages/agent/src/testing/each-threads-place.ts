import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabaseUrl } from '@tributary/router/testing/fresh-database';
import { describe, onTestFinished } from 'vitest';
import type { ThreadsPlace } from '../threads/threads-place.ts';

/** A place for conversations of its own, gone when the test is over. */
export type FreshPlace = () => Promise<ThreadsPlace>;

const places: readonly (readonly [string, FreshPlace])[] = [
  ['SQLite', async () => ({ file: temporaryThreadsFile() })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabaseUrl() })],
];

/** Runs the same tests with the conversations in a file and in PostgreSQL. */
export function describeOnEachPlace(what: string, define: (freshPlace: FreshPlace) => void): void {
  describe.each(places)(`${what} on %s`, (_name, freshPlace) => define(freshPlace));
}

/** Where a file of conversations may be made, in a folder of its own. */
export function temporaryThreadsFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-threads-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'threads.db');
}
