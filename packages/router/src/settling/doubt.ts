import type { Clock } from '../clock.ts';
import type { Liveness } from '../instances/liveness.ts';
import type { JournalEntry } from '../journal/journal-entry.ts';
import type { Store } from '../store/store.ts';
import type { SettleTiming } from './timing.ts';

/** What is not known of a call. */
export interface Doubt {
  /** The router that carried it out is dead and wrote no outcome; or it wrote that it does not know. */
  readonly of: 'an orphan' | 'an unknown outcome';
  /** Whether nothing that it sent can still arrive, so that what is not there now did not happen. */
  readonly isQuiet: boolean;
}

export interface DoubtParts {
  readonly store: Store;
  readonly liveness: Liveness;
  readonly clock: Clock;
  readonly timing: SettleTiming;
  /** Milliseconds that only go forward; the clock of `liveness`. */
  readonly elapsed: () => number;
}

/** Whether a call's end is known, under way, or in doubt. */
export async function doubtAbout(
  parts: DoubtParts,
  entry: JournalEntry,
): Promise<Doubt | 'settled' | 'running'> {
  const { clock, timing } = parts;
  const now = clock().getTime();
  if (entry.outcome === 'unknown') {
    const since = entry.endedAt?.getTime() ?? 0;
    return { of: 'an unknown outcome', isQuiet: now - since >= timing.grace };
  }
  if (entry.outcome !== 'pending') return 'settled';
  const dead = await deadSince(parts, entry.instanceId);
  if (dead === undefined) return 'running';
  const isOld = now - entry.startedAt.getTime() >= timing.callDeadline + timing.grace;
  return { of: 'an orphan', isQuiet: isOld || parts.elapsed() - dead >= timing.grace };
}

async function deadSince(
  { store, liveness }: DoubtParts,
  instanceId: string | undefined,
): Promise<number | undefined> {
  // Rows that are older than instances are of a program that no longer runs.
  if (instanceId === undefined) return liveness.goneSince('');
  const instance = await store.db
    .selectFrom('instance')
    .selectAll()
    .where('id', '=', instanceId)
    .executeTakeFirst();
  return instance ? liveness.deadSince(instance) : liveness.goneSince(instanceId);
}
