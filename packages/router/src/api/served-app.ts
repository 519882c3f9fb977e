import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type ApiErrorDetails, errorBody } from './api-error.ts';

/**
 * An app that the router serves beside its own routes. Its requests pass the same checks of host, key, size and limits;
 * a session's token opens nothing of it. They are logged, counted and drained as all others are.
 */
export interface ServedApp {
  /** All that lies under it is the app's: `/v1`. */
  readonly path: `/${string}`;
  /** The group of its operations in the API's document. */
  readonly group: string;
  /** Its routes, without the path. What its handlers throw and it does not answer itself, the router does. */
  readonly app: OpenAPIHono;
  /** A refusal by the router, in the shape that clients of the app expect. */
  readonly errorBody: (details: ApiErrorDetails, requestId: string) => object;
}

/** The shape of refusals at a path: that of the app that has the path, else the router's own. */
export function errorBodyAt(served: readonly ServedApp[]) {
  return ({ req: { path } }: Context): ServedApp['errorBody'] =>
    servedAt(served, path)?.errorBody ?? errorBody;
}

/** The app that a path belongs to. */
export function servedAt(served: readonly ServedApp[], path: string): ServedApp | undefined {
  return served.find((one) => path.startsWith(`${one.path}/`));
}
