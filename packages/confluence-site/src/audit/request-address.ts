import { AsyncLocalStorage } from 'node:async_hooks';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';

const addresses = new AsyncLocalStorage<string>();

/**
 * Remembers, for the time of a request, the address that it came from: the audit log tells it, and changes are made
 * many calls below, where nothing else is known of HTTP.
 */
export const rememberRequestAddress = createMiddleware((context, next) => {
  // Requests that a program hands to the app itself have no connection.
  const address = 'incoming' in context.env ? (getConnInfo(context).remote.address ?? '') : '';
  return addresses.run(address, next);
});

/** The address of the request at hand; empty where a change has no request, as at the first start. */
export function requestAddress(): string {
  return addresses.getStore() ?? '';
}
