import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createSiteApp } from './app.ts';
import { openFileStore } from './attachments/file-store.ts';
import { openDatabase } from './database/database.ts';
import { createFaultSwitches } from './faults/fault-switches.ts';
import { implementedOperations, operationsTable } from './implemented.ts';
import { usualSettings } from './site-settings.ts';

it('IMPLEMENTED.md lists what the routes are', () => {
  const database = openDatabase();
  const table = operationsTable(
    implementedOperations(
      createSiteApp({
        database,
        files: openFileStore(),
        settings: usualSettings,
        faults: createFaultSwitches({ now: Date.now }),
        now: Date.now,
      }),
    ),
  );
  database.close();
  expect(readFileSync(new URL('../IMPLEMENTED.md', import.meta.url), 'utf8')).toContain(table);
});
