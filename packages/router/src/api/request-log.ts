import { createMiddleware } from 'hono/factory';
import type { Logger } from '../logger.ts';
import type { RouterEnvironment } from './environment.ts';
import { newRequestId } from './request-id.ts';
import { traceIdOf } from './trace-id.ts';

/** Gives each request an id and its trace, sends it back as `x-request-id`, and logs how the request ended. */
export function logRequests(logger: Logger) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const requestId = newRequestId();
    const traceId = traceIdOf(context.req.header('traceparent'));
    context.set('requestId', requestId);
    context.set('traceId', traceId);
    const started = performance.now();
    await next();
    context.header('x-request-id', requestId);
    const { method, path } = context.req;
    const milliseconds = Math.round(performance.now() - started);
    logger.info({ requestId, traceId, method, path, status: context.res.status, milliseconds }, 'Answered');
  });
}
