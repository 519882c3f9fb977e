import { type FaultRequest, isInScope } from './fault-request.ts';
import type { Fault } from './fault-settings.ts';

/** Which requests a fault meets, and how often it has happened. */
export interface Occurrences {
  /** How many requests it was for, those that it let through among them. */
  readonly seen: number;
  readonly happened: number;
  /** Whether the request is one that the fault is for, after those that it skips. */
  admits(request: FaultRequest): boolean;
  /** Whether it happens now: not over yet, and drawn where it meets only a share. Counts it where it does. */
  strikes(): boolean;
}

/** Counts for one fault, with a source of numbers from 0 up to 1 of its own. */
export function countOccurrences(fault: Fault, random: () => number): Occurrences {
  let seen = 0;
  let happened = 0;
  const { skip = 0, count = Number.POSITIVE_INFINITY } = fault;
  const share = 'share' in fault ? (fault.share ?? 1) : 1;
  return {
    get seen() {
      return seen;
    },
    get happened() {
      return happened;
    },
    admits(request) {
      if (!isInScope(fault, request)) return false;
      seen += 1;
      return seen > skip;
    },
    strikes() {
      if (happened >= count || random() >= share) return false;
      happened += 1;
      return true;
    },
  };
}
