import { createMiddleware } from 'hono/factory';
import type { RouterEnvironment } from './environment.ts';

/**
 * Has every answer taken for what it says it is, kept by nobody and framed by no page, unless its route says otherwise.
 * There is no header that lets pages of other origins read answers, as none needs to.
 */
export function guardAnswers() {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('x-frame-options', 'DENY');
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
}
