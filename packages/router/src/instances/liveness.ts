import type { InstanceRow } from '../store/tables.ts';
import { heartbeat } from './instance.ts';
import { isProcessRunning, processPlace } from './process-place.ts';

/** What this process knows of the life of the others. */
export interface Liveness {
  /**
   * When this process first knew an instance dead, on its own forward-going clock; `undefined` while it may live.
   *
   * Dead is one whose process is gone, where that can be seen from here, and one whose heartbeat did not change for
   * five seconds of watching. No two machines' clocks are compared.
   */
  deadSince(instance: InstanceRow): number | undefined;
  /** The same for an instance without a row: it signed off or was cleared away. */
  goneSince(instanceId: string): number;
}

/** Watches instances by the rows that it is shown. */
export function createLiveness(elapsed: () => number = () => performance.now()): Liveness {
  const here = processPlace();
  const watched = new Map<string, { readonly heartbeatAt: number; readonly seen: number }>();
  const dead = new Map<string, number>();

  const declareDead = (id: string): number => {
    const since = dead.get(id) ?? elapsed();
    dead.set(id, since);
    return since;
  };

  function isSilent({ id, heartbeat_at: heartbeatAt }: InstanceRow): boolean {
    const known = watched.get(id);
    if (known?.heartbeatAt === heartbeatAt) return elapsed() - known.seen > heartbeat.silentMilliseconds;
    watched.set(id, { heartbeatAt, seen: elapsed() });
    dead.delete(id);
    return false;
  }

  return {
    deadSince(instance) {
      const gone = instance.place === here.place && !isProcessRunning(instance.process_id);
      return gone || isSilent(instance) ? declareDead(instance.id) : undefined;
    },
    goneSince: declareDead,
  };
}
