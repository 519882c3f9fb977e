import type { ToolResponse } from '@tributary/toolkit';
import type { Outgoing } from './send-once.ts';

const followed: readonly number[] = [301, 302, 303, 307, 308];

/**
 * The request that follows a redirect, or `undefined` where it is not followed: only GET is, and only to the same
 * origin, so that credentials never travel to where the provider's answer points.
 */
export function afterRedirect(outgoing: Outgoing, response: ToolResponse): Outgoing | undefined {
  const { location } = response.headers;
  if (outgoing.method !== 'GET' || location === undefined || !followed.includes(response.status))
    return undefined;
  const url = URL.parse(location, outgoing.url);
  return url?.origin === outgoing.url.origin ? { ...outgoing, url } : undefined;
}
