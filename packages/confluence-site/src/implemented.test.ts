import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createSiteApp } from './app.ts';
import { openFileStore } from './attachments/file-store.ts';
import { openDatabase } from './database/database.ts';
import { implementedOperations, operationsTable } from './implemented.ts';

it('IMPLEMENTED.md lists what the routes are', () => {
  const database = openDatabase();
  const table = operationsTable(
    implementedOperations(createSiteApp({ database, files: openFileStore(), now: Date.now })),
  );
  database.close();
  expect(readFileSync(new URL('../IMPLEMENTED.md', import.meta.url), 'utf8')).toContain(table);
});
