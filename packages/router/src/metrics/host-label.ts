import type { Toolkit } from '@tributary/toolkit';
import { isHostOf } from '../egress/destination.ts';

/**
 * What a host is called in the counts: the one of the toolkit's hosts that it is, `*.example.com` for all below, since
 * a full name may be that of a user's own site, and there is no end of those. `other` for what an operator allowed.
 */
export function hostLabel({ hosts }: Pick<Toolkit, 'hosts'>, origin: string): string {
  const url = URL.parse(origin);
  return (url && hosts.find((host) => isHostOf([host], url))) ?? 'other';
}
