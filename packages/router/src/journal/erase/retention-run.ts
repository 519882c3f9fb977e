import { type Clock, systemClock } from '../../clock.ts';
import { type Logger, silentLogger } from '../../logger.ts';
import type { Lease } from '../../store/lease.ts';
import type { Store } from '../../store/store.ts';
import type { Signer } from '../seal/signer.ts';
import { eraseOldContents } from './erase-contents.ts';
import { removeOldestBlock } from './retention.ts';

/** Takes away what is older than it is to be kept. */
export interface Retention {
  /** Takes away a part of it, so that other upkeep need not wait. `true` where there may be more. */
  step(): Promise<boolean>;
}

/** How many blocks of a project go in one step. */
const blocksOfStep = 20;

const day = 24 * 60 * 60 * 1000;

/** Retention for every project of the store, by the age of rows in days. */
export function createRetention({
  store: { db },
  sign,
  lease,
  days,
  clock = systemClock,
  logger = silentLogger,
}: {
  readonly store: Store;
  readonly sign: Signer;
  readonly lease: Lease;
  readonly days: number;
  readonly clock?: Clock;
  readonly logger?: Logger;
}): Retention {
  async function removeBlocks(projectId: string, cutoff: Date): Promise<boolean> {
    for (let removed = 0; removed < blocksOfStep; removed++) {
      const result = await removeOldestBlock(db, projectId, { cutoff, lease, sign, now: clock() });
      if (result === 'removed') continue;
      if (result === 'not_intact') {
        logger.error(
          { projectId },
          'The oldest block of the journal is kept: it was changed. Verify the journal',
        );
      }
      return false;
    }
    return true;
  }

  return {
    async step() {
      const cutoff = new Date(clock().getTime() - days * day);
      await eraseOldContents(db, cutoff);
      const projects = await db
        .selectFrom('journal_block')
        .select('project_id')
        .distinct()
        .where('last_time', '<', cutoff.getTime())
        .execute();
      let more = false;
      for (const { project_id } of projects) more = (await removeBlocks(project_id, cutoff)) || more;
      return more;
    },
  };
}
