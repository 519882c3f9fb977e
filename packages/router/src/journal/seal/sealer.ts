import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../clock.ts';
import { releaseLease } from '../../store/lease.ts';
import type { Store } from '../../store/store.ts';
import { sealBlock } from './seal-block.ts';
import type { Signer } from './signer.ts';

/** Seals what was written. Of several routers on one store, one seals at a time. */
export interface Sealer {
  /** Seals all that waits, unless another router is at it. Gives the number of blocks. */
  sealAll(): Promise<number>;
  /** Lets another router seal at once, not only when our lease has run out. */
  release(): Promise<void>;
}

/** How long a router that was killed keeps the others from sealing. */
const leaseMilliseconds = 5_000;

/** A sealer for every project of the store. */
export function createSealer({
  store: { db },
  sign,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly sign: Signer;
  readonly clock?: Clock;
}): Sealer {
  const lease = { name: 'seal the journal', holder: randomUUID(), milliseconds: leaseMilliseconds };

  async function sealProject(projectId: string): Promise<number> {
    for (let blocks = 0; ; blocks++) {
      const result = await sealBlock(db, projectId, { lease, sign, now: clock() });
      if ('refused' in result) return blocks;
    }
  }

  return {
    async sealAll() {
      const projects = await db.selectFrom('journal_unsealed').select('project_id').distinct().execute();
      let blocks = 0;
      for (const { project_id } of projects) blocks += await sealProject(project_id);
      return blocks;
    },
    release: () => releaseLease(db, lease),
  };
}
