import type { Clock } from '../clock.ts';
import { LimitReached, type Limits } from '../limits/limits.ts';
import type { Logger } from '../logger.ts';
import type { Caller, ToolOutcome } from './tool-call.ts';

/** Gives the limit that the caller's user or project has used up, if one is. */
export async function limitReachedBy(
  { limits, logger }: { limits: Limits; logger: Logger },
  caller: Caller,
): Promise<LimitReached | undefined> {
  try {
    await limits.countCall(caller);
    return undefined;
  } catch (error) {
    if (error instanceof LimitReached) return error;
    // Limits protect the router and are no permission: what must be written before a call leaves is the journal.
    logger.error({ err: error, requestId: caller.requestId }, 'A call could not be counted for its limits');
    return undefined;
  }
}

/** Refuses a call; `journal` writes the refusal down, unless one that stands for it is there already. */
export type RefuseByLimit = (
  reached: LimitReached,
  slug: string,
  journal: () => Promise<ToolOutcome>,
) => Promise<ToolOutcome>;

interface Refusal {
  readonly first: Promise<ToolOutcome>;
  readonly endsAt: number;
  readonly rule: string;
  /** Calls that were refused after it. */
  more: number;
}

/**
 * Has the first refusal by a limit in its window journalled, and gives that entry's id to those that follow: a flood
 * must not fill the disk with the news of its being refused. How many there were is logged when the window is over.
 */
export function createRefuseByLimit({
  clock,
  logger,
  hearRepeated = () => {},
}: {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Hears of the tools of those that are not journalled. */
  readonly hearRepeated?: (slug: string) => void;
}): RefuseByLimit {
  const refusals = new Map<string, Refusal>();

  function tellEnded(): void {
    const now = clock().getTime();
    for (const [key, { endsAt, rule, more }] of refusals) {
      if (endsAt > now) continue;
      refusals.delete(key);
      logger.warn({ rule, key, refused: more + 1 }, 'A limit was met, and calls were refused');
    }
  }

  async function logIdOf(
    reached: LimitReached,
    slug: string,
    journal: () => Promise<ToolOutcome>,
  ): Promise<string> {
    const known = refusals.get(reached.standing.key);
    if (known && known.endsAt > clock().getTime()) {
      known.more += 1;
      hearRepeated(slug);
      return (await known.first).logId;
    }
    tellEnded();
    const first = journal();
    const endsAt = reached.standing.resetsAt.getTime();
    refusals.set(reached.standing.key, { first, rule: reached.rule, endsAt, more: 0 });
    return (await first).logId;
  }

  return async (reached, slug, journal) => ({
    successful: false,
    error: reached.details,
    slug,
    limit: reached.standing,
    logId: await logIdOf(reached, slug, journal),
  });
}
