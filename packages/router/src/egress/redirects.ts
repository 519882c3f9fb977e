import type { ToolResponse } from '@tributary/toolkit';
import { isHostOf } from './destination.ts';
import type { Outgoing } from './send-once.ts';

const followed: readonly number[] = [301, 302, 303, 307, 308];

/**
 * The request that follows a redirect, or `undefined` where it is not followed. Only GET is: to the same origin as it
 * was, and to a host of the toolkit without the credentials, so that they never travel to where an answer points.
 */
export function afterRedirect(
  outgoing: Outgoing,
  response: ToolResponse,
  hosts: readonly string[],
): Outgoing | undefined {
  const { location } = response.headers;
  if (outgoing.method !== 'GET' || location === undefined || !followed.includes(response.status))
    return undefined;
  const url = URL.parse(location, outgoing.url);
  if (url === null) return undefined;
  if (url.origin === outgoing.url.origin) return { ...outgoing, url };
  const isKnown = url.protocol === 'https:' && isHostOf(hosts, url);
  return isKnown ? { ...outgoing, url, credentials: {} } : undefined;
}
