import { createSiteApp } from '../../src/app.ts';
import { openFileStore } from '../../src/attachments/file-store.ts';
import { openDatabase } from '../../src/database/database.ts';
import { implementedOperations } from '../../src/implemented.ts';
import { siteParts } from '../../src/site-parts.ts';
import type { DocumentedOperation, Documents } from './documents.ts';

/** The documented operations that the site has routes for. */
export function implementedOf(documents: Documents): DocumentedOperation[] {
  const database = openDatabase();
  const routes = implementedOperations(createSiteApp(siteParts({ database, files: openFileStore() })));
  database.close();
  const names = new Set(routes.map(({ method, path }) => withoutNames(`${method} ${path}`)));
  return documents.operations.filter(({ name }) => names.has(withoutNames(name)));
}

// The routes may name their parameters otherwise, and may say what they consist of.
function withoutNames(name: string): string {
  return name
    .split('/')
    .map((segment) => (segment.startsWith('{') ? '*' : segment))
    .join('/');
}
