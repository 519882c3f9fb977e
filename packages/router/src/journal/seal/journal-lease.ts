import { randomUUID } from 'node:crypto';
import type { Lease } from '../../store/lease.ts';

/** How long a router that was killed keeps the others from the journal's upkeep. */
const leaseMilliseconds = 5_000;

/** The lease of the one router that seals and removes blocks; each call makes another holder. */
export function journalLease(): Lease {
  return { name: 'journal upkeep', holder: randomUUID(), milliseconds: leaseMilliseconds };
}
