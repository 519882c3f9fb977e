import { createMiddleware } from 'hono/factory';
import type { RouterEnvironment, RouterServices } from './environment.ts';
import { newRequestId } from './request-id.ts';
import { traceIdOf } from './trace-id.ts';

/** Who hears of requests. */
type RequestWatch = Pick<RouterServices, 'logger'> & {
  readonly metrics?: Pick<RouterServices['metrics'], 'noteRequest'>;
};

/** Gives each request an id and its trace, sends it back as `x-request-id`, logs and counts how the request ended. */
export function logRequests({ logger, metrics }: RequestWatch) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const requestId = newRequestId();
    const traceId = traceIdOf(context.req.header('traceparent'));
    context.set('requestId', requestId);
    context.set('traceId', traceId);
    const started = performance.now();
    await next();
    context.header('x-request-id', requestId);
    const { method } = context.req;
    // Whoever has a link can use it; and who is erased is not to be told of by the log.
    const path = context.req.path
      .replace(/^\/link\/[^/]+/, '/link/…')
      .replace(/^(\/api\/v3(?:\.1)?\/users)\/.+/, '$1/…');
    const milliseconds = Math.round(performance.now() - started);
    const { status } = context.res;
    logger.info({ requestId, traceId, method, path, status, milliseconds }, 'Answered');
    metrics?.noteRequest({ path, status, milliseconds });
  });
}
