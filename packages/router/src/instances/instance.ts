import { type Clock, systemClock } from '../clock.ts';
import { type Logger, silentLogger } from '../logger.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { processPlace } from './process-place.ts';

/** A call that this process carries out. */
export interface OpenCall {
  /** The instance that its intent names. */
  readonly instanceId: string;
  /**
   * Whether the others still take this instance for living. When not, they settle its calls: nothing more of them
   * may leave from here.
   */
  mayAct(): boolean;
  /** Its outcome is written. */
  close(): void;
}

/** This router process among those that share the store. */
export interface Instance {
  /** `in_…`. Another one after a time without heartbeats, in which the others may have given it up. */
  readonly id: string;
  /** Begins a call, before its intent is written. */
  openCall(): OpenCall;
  /** Signs off. */
  stop(): Promise<void>;
}

/** How often a living instance says so, and how long one is silent before the others give it up. */
export const heartbeat = { everyMilliseconds: 1_000, silentMilliseconds: 5_000 } as const;

/** What is sent at the last moment must have left before the others begin to look. */
const safetyMilliseconds = 1_000;

interface InstanceParts {
  readonly store: Store;
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Milliseconds that only go forward. */
  readonly elapsed?: () => number;
}

/** Registers this process, and keeps saying that it lives. */
export async function startInstance({
  store: { db },
  clock = systemClock,
  logger = silentLogger,
  elapsed = () => performance.now(),
}: InstanceParts): Promise<Instance> {
  const open = new Set<{ readonly since: number }>();
  let id = newId('in');
  let lastBeat = elapsed();

  const openSince = () => Math.min(clock().getTime(), ...[...open].map(({ since }) => since));
  const isTrusted = () => elapsed() - lastBeat < heartbeat.silentMilliseconds - safetyMilliseconds;

  async function register(): Promise<void> {
    const began = elapsed();
    const now = clock().getTime();
    const life = newId('in');
    const times = { started_at: now, heartbeat_at: now, open_since: openSince() };
    // It says that it knows data keys once it has read them.
    const row = { ...processPlace(), id: life, ...times, data_key_revision: 0 };
    await db.insertInto('instance').values(row).execute();
    id = life;
    lastBeat = began;
  }

  async function beat(): Promise<void> {
    if (!isTrusted()) return await register();
    const began = elapsed();
    const { numUpdatedRows } = await db
      .updateTable('instance')
      .set({ heartbeat_at: clock().getTime(), open_since: openSince() })
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return await register();
    lastBeat = began;
  }

  await register();
  let beating: Promise<void> | undefined;
  const timer = setInterval(() => {
    beating ??= beat()
      .catch((error) => logger.warn({ err: error, instance: id }, 'A heartbeat could not be written'))
      .finally(() => {
        beating = undefined;
      });
  }, heartbeat.everyMilliseconds);
  timer.unref();

  return {
    get id() {
      return id;
    },
    openCall() {
      const instanceId = id;
      const call = { since: clock().getTime() };
      open.add(call);
      return {
        instanceId,
        mayAct: () => instanceId === id && isTrusted(),
        close: () => void open.delete(call),
      };
    },
    async stop() {
      clearInterval(timer);
      await beating;
      // A call whose outcome could not be written keeps the row, so that the next start settles it.
      if (open.size === 0) await db.deleteFrom('instance').where('id', '=', id).execute();
    },
  };
}
