import { expect, it } from 'vitest';
import { runCrashes } from '../testing/crash/crash-run.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';

/** The benchmark of crashes does 200; here each engine sees that some moments of a write are survived. */
const kills = 4;
/** Printed with a failure, to repeat the run. */
const seed = 20261122;

describeOnEachEngine('a router that is killed while clients write', ({ readyStoreOptions }) => {
  it('does what it acknowledged, once, and settles what it left', { timeout: 120_000 }, async () => {
    const report = await runCrashes({ store: await readyStoreOptions(), kills, seed });
    expect({ seed, ...report }).toMatchObject({
      seed,
      lost: [],
      doubled: [],
      misjudged: [],
      unknown: 0,
      acknowledged: report.writes,
    });
    expect(report.writes).toBeGreaterThan(kills);
  });
});
