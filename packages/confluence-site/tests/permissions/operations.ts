import { createSiteApp } from '../../src/app.ts';
import { openFileStore } from '../../src/attachments/file-store.ts';
import { openDatabase } from '../../src/database/database.ts';
import { createFaultSwitches } from '../../src/faults/fault-switches.ts';
import { implementedOperations } from '../../src/implemented.ts';
import { usualSettings } from '../../src/site-settings.ts';
import type { CallableOperation } from '../conformance/world.ts';

/** Every operation of the REST API that the site has, read from its routes: no document is needed. */
export function restOperations(): CallableOperation[] {
  const database = openDatabase();
  const app = createSiteApp({
    database,
    files: openFileStore(),
    settings: usualSettings,
    faults: createFaultSwitches({ now: Date.now }),
    now: Date.now,
  });
  database.close();
  const operations = implementedOperations(app)
    .filter(({ path }) => path.startsWith('/wiki/api/') || path.startsWith('/wiki/rest/'))
    .map(({ method, path }) => ({ name: `${method} ${path}`, method, path }));
  return [...new Map(operations.map((operation) => [operation.name, operation])).values()];
}
