import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { RateLimit } from './rate-limit.ts';
import { removeEndedWindows, type Taken, takeOfWindow } from './window-counts.ts';

/** How a limit stands after one more was asked for. */
export interface Standing {
  readonly allowed: boolean;
  /** What is counted, and of whom. */
  readonly key: string;
  readonly limit: RateLimit;
  /** How many more there may be in this window, as far as this router knows. */
  readonly remaining: number;
  readonly resetsAt: Date;
  /** Seconds from now until then, rounded up: at least 1. */
  readonly resetsInSeconds: number;
}

/** Counts what is limited. */
export interface Counter {
  /** Asks for one more under a key. */
  take(key: string): Promise<Standing>;
}

/** What this router has taken of the common count and not yet given out. */
interface Share {
  left: number;
  /** What was left for others: with none, nobody needs to be asked before the window ends. */
  readonly remaining: number;
  readonly endsAt: number;
}

const shareOfLimit = 1 / 100;
const tidyMilliseconds = 60_000;

/**
 * Counts in the store, a hundredth of the limit at a time: a statement for each call would wait for the disk once more
 * each time, and on PostgreSQL all calls of a project would queue for one row. What a router took and does not use is
 * lost until the window ends. So the limit is never exceeded, and may be met early by one share for each other router.
 */
export function createCounter({
  store: { db },
  limit,
  clock = systemClock,
}: {
  store: Pick<Store, 'db'>;
  limit: RateLimit;
  clock?: Clock;
}): Counter {
  const shareSize = Math.max(1, Math.floor(limit.count * shareOfLimit));
  const shares = new Map<string, Share>();
  const fetches = new Map<string, Promise<void>>();
  let tidiedAt = clock().getTime();

  async function fetchShare(key: string): Promise<void> {
    const now = clock().getTime();
    if (now - tidiedAt >= tidyMilliseconds) {
      tidiedAt = now;
      for (const [each, { endsAt }] of shares) if (endsAt <= now) shares.delete(each);
      await removeEndedWindows(db, now);
    }
    const { granted, ...taken }: Taken = await takeOfWindow(db, limit, key, shareSize, now);
    shares.set(key, { ...taken, left: granted });
  }

  function standing(
    key: string,
    allowed: boolean,
    { left, remaining, endsAt }: Share,
    now: number,
  ): Standing {
    return {
      allowed,
      key,
      limit,
      remaining: left + remaining,
      resetsAt: new Date(endsAt),
      resetsInSeconds: Math.max(1, Math.ceil((endsAt - now) / 1000)),
    };
  }

  return {
    async take(key) {
      for (;;) {
        const now = clock().getTime();
        const share = shares.get(key);
        if (share && share.endsAt > now) {
          if (share.left > 0) {
            share.left -= 1;
            return standing(key, true, share, now);
          }
          if (share.remaining === 0) return standing(key, false, share, now);
        }
        // Those who come meanwhile wait for the same share, or each would take one of its own.
        const fetch = fetches.get(key) ?? fetchShare(key).finally(() => fetches.delete(key));
        fetches.set(key, fetch);
        await fetch;
      }
    },
  };
}
