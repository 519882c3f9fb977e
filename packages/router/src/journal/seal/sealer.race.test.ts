import { expect, it } from 'vitest';
import { releaseLease } from '../../store/lease.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { sampleJournal } from '../../testing/sample-journal.ts';
import { journalLease } from './journal-lease.ts';
import { createSealer } from './sealer.ts';

describeOnEachEngine('sealers of several routers', ({ openTestStore }) => {
  it('skip no row and seal none twice, while calls go on and the lease changes hands', async () => {
    const { store, sign, clock, call, sealer, verify } = await sampleJournal(await openTestStore());
    const leases = [journalLease(), journalLease(), journalLease()];
    let calling = true;
    const sealing = leases.map(async (lease) => {
      const competing = createSealer({ store, sign, lease, clock });
      while (calling) {
        await competing.sealAll();
        await releaseLease(store.db, lease);
      }
    });
    for (let round = 0; round < 15; round++) await Promise.all([call(), call(), call()]);
    calling = false;
    await Promise.all(sealing);
    await sealer.sealAll();
    // A row that was sealed twice or not at all would not add up.
    expect(await verify()).toMatchObject({ intact: true, rows: 90, unsealed: 0 });
  });
});
