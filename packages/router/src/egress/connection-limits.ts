import { BulkheadPolicy, BulkheadRejectedError, TaskCancelledError } from 'cockatiel';
import type { Connection } from '../connections/connection.ts';
import type { EgressLimits } from './limits.ts';
import { SendFailure } from './send-failure.ts';

/** Too many requests of one connection are waiting already. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/** Runs work in its turn: so many at a time for each connection, and so many waiting. */
export type InTurn = <T>(connection: Connection, work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * Limits what one connection may do at a time, so that a busy user does not starve the others
 * and a provider is not flooded. Connections that are idle are forgotten.
 *
 * The work runs or it throws: `TooManyWaiting` when the queue is full, `SendFailure` when the caller gave up in it.
 */
export function limitPerConnection({ concurrent, waiting }: EgressLimits): InTurn {
  const bulkheads = new Map<string, BulkheadPolicy>();
  return async (connection, work, signal) => {
    const key = connection.accountId ?? connection.baseUrl;
    const bulkhead = bulkheads.get(key) ?? new BulkheadPolicy(concurrent, waiting);
    bulkheads.set(key, bulkhead);
    try {
      return await bulkhead.execute(work, signal);
    } catch (error) {
      if (error instanceof BulkheadRejectedError) throw new TooManyWaiting();
      if (error instanceof TaskCancelledError) throw new SendFailure('cancelled', false);
      throw error;
    } finally {
      if (bulkhead.executionSlots === concurrent && bulkhead.queueSlots === waiting) bulkheads.delete(key);
    }
  };
}
