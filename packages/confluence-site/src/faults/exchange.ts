import type { Context } from 'hono';
import type { FaultRequest } from './fault-request.ts';
import type { Occurrences } from './occurrences.ts';

/** A request that a fault is for, on its way to the answer. */
export interface Exchange {
  readonly context: Context;
  readonly request: FaultRequest;
  readonly occurrences: Occurrences;
  /** Has the request answered as if the fault were not there. */
  proceed(): Promise<Response>;
}

/** What a fault makes of a request: the answer that is sent. */
export type FaultAction = (exchange: Exchange) => Promise<Response>;

/** What the actions of faults go by. */
export interface FaultConditions {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Aborted when the faults are cleared: what waits goes on. */
  readonly signal: AbortSignal;
}
