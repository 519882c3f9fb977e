import { createSiteApp } from '../../src/app.ts';
import { openFileStore } from '../../src/attachments/file-store.ts';
import { openDatabase } from '../../src/database/database.ts';
import { implementedOperations } from '../../src/implemented.ts';
import { siteParts } from '../../src/site-parts.ts';
import type { CallableOperation } from '../conformance/world.ts';

/** Every operation of the REST API that the site has, read from its routes: no document is needed. */
export function restOperations(): CallableOperation[] {
  const database = openDatabase();
  const app = createSiteApp(siteParts({ database, files: openFileStore() }));
  database.close();
  const operations = implementedOperations(app)
    .filter(({ path }) => path.startsWith('/wiki/api/') || path.startsWith('/wiki/rest/'))
    .map(({ method, path }) => ({ name: `${method} ${path}`, method, path }));
  return [...new Map(operations.map((operation) => [operation.name, operation])).values()];
}
