import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { sampleJournal } from '../../testing/sample-journal.ts';
import { createSealer } from './sealer.ts';

describeOnEachEngine('sealers of several routers', ({ openTestStore }) => {
  it('skip no row and seal none twice, while calls go on and the lease changes hands', async () => {
    const { store, sign, clock, call, verify } = await sampleJournal(await openTestStore());
    const sealers = [1, 2, 3].map(() => createSealer({ store, sign, clock }));
    let calling = true;
    const sealing = sealers.map(async (sealer) => {
      while (calling) {
        await sealer.sealAll();
        await sealer.release();
      }
    });
    for (let round = 0; round < 15; round++) await Promise.all([call(), call(), call()]);
    calling = false;
    await Promise.all(sealing);
    await sealers[0]?.sealAll();
    // A row that was sealed twice or not at all would not add up.
    expect(await verify()).toMatchObject({ intact: true, rows: 90, unsealed: 0 });
  });
});
