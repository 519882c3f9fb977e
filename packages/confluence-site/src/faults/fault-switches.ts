import { setTimeout as timer } from 'node:timers/promises';
import { checked } from '../http/json-body.ts';
import { burst } from './burst.ts';
import { connectionReset } from './connection-reset.ts';
import type { FaultAction, FaultConditions } from './exchange.ts';
import { expiredToken } from './expired-token.ts';
import { type Fault, type FaultSettings, faultSettingsSchema } from './fault-settings.ts';
import { countOccurrences, type Occurrences } from './occurrences.ts';
import { quota } from './quota.ts';
import { seededRandom } from './random.ts';
import { slow } from './slow.ts';
import { unavailable } from './unavailable.ts';

/** A fault with how often it met a request so far. */
export type FaultReport = Fault & { readonly seen: number; readonly happened: number };

/** What goes wrong on a site at the moment, as `GET /_site/faults` tells it. */
export interface FaultState {
  readonly seed: number;
  readonly faults: readonly FaultReport[];
}

/** A fault that is switched on. */
export interface ActiveFault {
  readonly fault: Fault;
  readonly occurrences: Occurrences;
  /** What it makes of a request; undefined where it does not answer itself, as with conflicts. */
  readonly action: FaultAction | undefined;
}

/** The switches of what goes wrong on a site. */
export interface FaultSwitches {
  /** Puts these faults in place of those before. Throws a `SiteError` that names what is not valid. */
  set(settings: FaultSettings): void;
  /** Ends all faults; requests that were made to wait go on. */
  clear(): void;
  read(): FaultState;
  /** Those that are switched on, in the order in which they meet a request. */
  active(): readonly ActiveFault[];
}

/** What the switches go by; a test has its own clock and does not wait. */
export interface FaultSwitchesOptions extends Pick<FaultConditions, 'now'> {
  readonly wait?: FaultConditions['wait'] | undefined;
}

const noFaults = { seed: 1, faults: [] };

/** Makes the switches of a site, all of them off unless settings are given. Throws a `SiteError` on settings that are not valid. */
export function createFaultSwitches(
  { now, wait = waitFor }: FaultSwitchesOptions,
  settings: FaultSettings = noFaults,
): FaultSwitches {
  let seed = 1;
  let active: readonly ActiveFault[] = [];
  let cleared = new AbortController();

  const set = (wanted: FaultSettings): void => {
    const valid = checked(faultSettingsSchema, wanted);
    cleared.abort();
    cleared = new AbortController();
    const conditions = { now, wait, signal: cleared.signal };
    seed = valid.seed;
    active = valid.faults.map((fault, index) => ({
      fault,
      // A seed of its own for each: one fault more or less does not change when the others happen.
      occurrences: countOccurrences(fault, seededRandom(seed * 1_000 + index)),
      action: actionOf(fault, conditions),
    }));
  };
  set(settings);

  return {
    set,
    clear: () => set(noFaults),
    read: () => ({
      seed,
      faults: active.map(({ fault, occurrences: { seen, happened } }) => ({ ...fault, seen, happened })),
    }),
    active: () => active,
  };
}

function actionOf(fault: Fault, conditions: FaultConditions): FaultAction | undefined {
  switch (fault.kind) {
    case 'quota':
      return quota(fault, conditions);
    case 'burst':
      return burst(fault, conditions);
    case 'unavailable':
      return unavailable(fault);
    case 'slow':
      return slow(fault, conditions);
    case 'reset':
      return connectionReset(fault);
    case 'expired-token':
      return expiredToken();
    case 'conflict':
      return undefined;
  }
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await timer(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
