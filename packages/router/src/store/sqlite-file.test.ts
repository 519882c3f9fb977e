import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { temporaryFolder, temporaryStore } from '../testing/temporary-store.ts';
import { openStore } from './store.ts';

it('makes a private file in a private folder', async () => {
  const dataFolder = join(await temporaryFolder(), 'new', 'data');
  const store = await openStore({ dataFolder });
  const modes = await Promise.all(
    ['.', 'tributary.sqlite', 'tributary.sqlite-wal'].map(async (name) => {
      const { mode } = await stat(join(dataFolder, name));
      return (mode & 0o777).toString(8);
    }),
  );
  expect(modes).toEqual(['700', '600', '600']);
  await store.close();
});

it('writes to the disk before a write is acknowledged, and lets others read meanwhile', async () => {
  const { db } = await temporaryStore();
  const { rows: journal } = await sql`pragma journal_mode`.execute(db);
  const { rows: durability } = await sql`pragma synchronous`.execute(db);
  const full = 2;
  expect([journal, durability]).toEqual([[{ journal_mode: 'wal' }], [{ synchronous: full }]]);
});

it('says which file is no database', async () => {
  const dataFolder = await temporaryFolder();
  await writeFile(join(dataFolder, 'tributary.sqlite'), 'just some text, '.repeat(100));
  await expect(openStore({ dataFolder })).rejects.toMatchObject({
    code: 'unusable',
    message: expect.stringMatching(/tributary\.sqlite cannot be opened.*TRIBUTARY_DATA_DIR/),
  });
});
