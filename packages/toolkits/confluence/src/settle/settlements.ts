import type { Settlement } from '@tributary/toolkit';

/** It did not take effect. */
export const didNotHappen: Settlement = { effect: 'did_not_happen' };

/** It cannot be told; `look` says where a person sees it. */
export function unclear(look: string): Settlement {
  return { effect: 'unclear', look };
}

// How far the service's clock may stand behind ours, or the network hold a request up.
const clockAllowanceMilliseconds = 60_000;

/** Whether something that was made at `createdAt` can come of a call that started at `startedAt`. */
export function madeSince(createdAt: string | null | undefined, startedAt: Date): boolean {
  if (!createdAt) return false;
  return Date.parse(createdAt) >= startedAt.getTime() - clockAllowanceMilliseconds;
}
