import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.ts';

/**
 * Refuses a body of more than `most` bytes: at once where its length was told, else as soon as it is too long.
 *
 * Hono's own limit makes a Request out of the one it has, which fails where that one is @hono/node-server's.
 */
export function limitBody(most: number) {
  return createMiddleware(async (context, next) => {
    const length = context.req.header('content-length');
    if (length !== undefined && Number(length) > most) throw tooLarge(most);
    if (context.req.header('transfer-encoding') === undefined) return next();
    const { request, wasTooLong } = cutAt(context.req.raw, most);
    context.req.raw = request;
    await next();
    // Whoever read the body saw it end early and took that for bad JSON.
    if (wasTooLong()) throw tooLarge(most);
  });
}

function cutAt(request: Request, most: number) {
  let seen = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > most) controller.error(tooLarge(most));
      else controller.enqueue(chunk);
    },
  });
  const { url, method, headers, signal } = request;
  const body = request.body?.pipeThrough(counter) ?? null;
  return {
    request: new Request(url, { method, headers, signal, body, duplex: 'half' }),
    wasTooLong: () => seen > most,
  };
}

function tooLarge(most: number): ApiError {
  return new ApiError({
    status: 413,
    message: `The request is larger than ${most} bytes.`,
    suggestedFix: 'Send less at a time.',
  });
}
