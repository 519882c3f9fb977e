import { type Clock, systemClock } from '../../clock.ts';
import type { Lease } from '../../store/lease.ts';
import type { Store } from '../../store/store.ts';
import { sealBlock } from './seal-block.ts';
import type { Signer } from './signer.ts';

/** Seals what was written. Of several routers on one store, one seals at a time. */
export interface Sealer {
  /** Seals all that waits, unless another router is at it. Gives the number of blocks. */
  sealAll(): Promise<number>;
}

/** A sealer for every project of the store. */
export function createSealer({
  store: { db },
  sign,
  lease,
  clock = systemClock,
}: {
  readonly store: Store;
  readonly sign: Signer;
  readonly lease: Lease;
  readonly clock?: Clock;
}): Sealer {
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
  };
}
