import type { Clock } from '../clock.ts';
import { type Instance, startInstance } from '../instances/instance.ts';
import { createLiveness } from '../instances/liveness.ts';
import type { Journal } from '../journal/journal.ts';
import { createIdempotencyRecords, type IdempotencyRecords } from '../once/idempotency-records.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import type { LookParts } from './look.ts';
import { settleInBackground } from './settle-in-background.ts';
import { createSettler, type Settler } from './settler.ts';
import { type SettleTiming, settleTiming } from './timing.ts';

export interface SettlingOptions extends LookParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly timing?: Partial<SettleTiming>;
}

/** What makes calls happen once, over kills and lost answers. */
export interface Settling {
  readonly instance: Instance;
  readonly records: IdempotencyRecords;
  readonly settler: Settler;
  /** Ends the work in the background, and signs this router off. */
  stop(): Promise<void>;
}

/** Registers this router among those that share the store, and begins to settle what dead ones left. */
export async function startSettling({ timing, ...options }: SettlingOptions): Promise<Settling> {
  const liveness = createLiveness();
  const records = createIdempotencyRecords(options);
  const instance = await startInstance(options);
  const settler = createSettler({
    ...options,
    records,
    liveness,
    timing: { ...settleTiming, ...timing },
    elapsed: () => performance.now(),
  });
  const background = settleInBackground({ ...options, instance, records, settler, liveness });
  return {
    instance,
    records,
    settler,
    async stop() {
      await background.stop();
      await instance.stop();
    },
  };
}
