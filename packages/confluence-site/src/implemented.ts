import type { Hono } from 'hono';
import type { SiteEnvironment } from './http/environment.ts';
import { refuseRemoved } from './http/removed-routes.ts';
import { administrationPath } from './site-administration/administration-routes.ts';

/** An operation of the site: `GET`, `/wiki/api/v2/pages/{id}`. */
export interface ImplementedOperation {
  readonly method: string;
  readonly path: string;
}

/** What an app answers, read from its routes: without middleware, what is gone, and what is not Atlassian's. */
export function implementedOperations(app: Hono<SiteEnvironment>): ImplementedOperation[] {
  return app.routes
    .filter(
      ({ method, path, handler }) =>
        method !== 'ALL' && !path.startsWith(administrationPath) && handler !== refuseRemoved,
    )
    .map(({ method, path }) => ({ method, path: path.replace(/:([\w-]+)\??/g, '{$1}') }));
}

/** The operations as a Markdown table, one line a path. */
export function operationsTable(operations: readonly ImplementedOperation[]): string {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  const lines = [...byPath].map(
    ([path, same]) => `| \`${path}\` | ${[...new Set(same.map(({ method }) => method))].join(', ')} |`,
  );
  return ['| Path | Methods |', '|---|---|', ...lines.sort()].join('\n');
}
