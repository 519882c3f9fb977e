import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createSiteApp } from './app.ts';
import { openFileStore } from './attachments/file-store.ts';
import { openDatabase } from './database/database.ts';
import { implementedOperations, operationsTable } from './implemented.ts';
import { siteParts } from './site-parts.ts';

it('IMPLEMENTED.md lists what the routes are', () => {
  const database = openDatabase();
  const table = operationsTable(
    implementedOperations(createSiteApp(siteParts({ database, files: openFileStore() }))),
  );
  database.close();
  expect(readFileSync(new URL('../IMPLEMENTED.md', import.meta.url), 'utf8')).toContain(table);
});
