import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { FaultAction } from './exchange.ts';
import type { FaultOf } from './fault-settings.ts';

/** Cuts the connection with a TCP reset: before, after, or in the middle of the answer. */
export function connectionReset(fault: FaultOf<'reset'>): FaultAction {
  return async ({ context, occurrences, proceed }) => {
    if (!occurrences.strikes()) return proceed();
    if (fault.moment === 'before') return cut(context);
    const response = await proceed();
    if (isCut(response)) return response;
    if (fault.moment === 'midway') await sendHalf(context, response);
    return cut(context);
  };
}

/** Whether a response stands for a connection that was cut. */
export function isCut(response: Response): boolean {
  return response === RESPONSE_ALREADY_SENT || response.type === 'error';
}

async function sendHalf(context: Context<{ Bindings: Partial<HttpBindings> }>, response: Response) {
  const { outgoing } = context.env;
  const body = Buffer.from(await response.arrayBuffer());
  outgoing?.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': String(body.length),
  });
  // The reset drops what has not left yet, so it waits until the half has.
  await new Promise<void>((sent) => {
    if (outgoing) outgoing.write(body.subarray(0, body.length / 2), () => sent());
    else sent();
  });
}

function cut(context: Context<{ Bindings: Partial<HttpBindings> }>): Response {
  const socket = context.env.incoming?.socket;
  // A request that a program hands to the app itself has no connection: it gets what fetch has for a failed one.
  if (!socket) return Response.error();
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
