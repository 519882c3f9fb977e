import type { AuthValues, ToolResponse } from '@tributary/toolkit';
import type { Connection } from '../connections/connection.ts';

/** The values that the requests of a call carry: those that the connection came with, until they are renewed. */
export interface CurrentValues {
  now(): AuthValues;
  /** Whether there are other values after a refusal than when the request was sent, so that it can be sent again. */
  renewedAfter(refusal: ToolResponse): Promise<boolean>;
}

/**
 * Values that are renewed once in a call at most: where the provider knows the credential no longer, and the connection
 * can get another one.
 */
export function currentValues({ values, scheme, renew }: Connection): CurrentValues {
  let current = values;
  let renewal: Promise<AuthValues | undefined> | undefined;
  return {
    now: () => current,
    async renewedAfter(refusal) {
      // A refusal for want of a scope looks the same and is none that a new token changes.
      if (!renew || refusal.status !== 401 || scheme.expiry?.isOver(refusal) === false) return false;
      renewal ??= renew();
      const renewed = await renewal;
      if (renewed) current = renewed;
      return renewed !== undefined;
    },
  };
}
