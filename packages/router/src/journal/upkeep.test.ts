import { expect, it, vi } from 'vitest';
import { sampleJournal } from '../testing/sample-journal.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createRetention } from './erase/retention-run.ts';
import { startUpkeep } from './upkeep.ts';

const pauseMilliseconds = 1;

it('seals what is written while it runs, and what is left when it stops', async () => {
  const { sealer, call, verify, releaseLease } = await sampleJournal(await temporaryStore());
  const upkeep = startUpkeep({ sealer, release: releaseLease, pauseMilliseconds });
  await call();
  await vi.waitFor(async () => expect(await verify()).toMatchObject({ rows: 2, unsealed: 0 }));
  await call();
  await upkeep.stop();
  expect(await verify()).toMatchObject({ intact: true, rows: 4, unsealed: 0 });
});

it('gives its lease back when it stops', async () => {
  const { store, sealer, call, releaseLease } = await sampleJournal(await temporaryStore());
  const upkeep = startUpkeep({ sealer, release: releaseLease, pauseMilliseconds });
  await call();
  await upkeep.stop();
  expect(await store.db.selectFrom('lease').selectAll().execute()).toEqual([]);
});

it('goes on after a failure', async () => {
  const { sealer, call, verify, releaseLease } = await sampleJournal(await temporaryStore());
  let failures = 3;
  const failing = {
    sealAll: () => (failures-- > 0 ? Promise.reject(new Error('The disk is full')) : sealer.sealAll()),
  };
  await call();
  const warn = vi.fn();
  const logger = { debug() {}, info() {}, error() {}, warn };
  const upkeep = startUpkeep({ sealer: failing, release: releaseLease, logger, pauseMilliseconds });
  await vi.waitFor(async () => expect(await verify()).toMatchObject({ rows: 2 }));
  await upkeep.stop();
  expect(warn).toHaveBeenCalledTimes(3);
});

it('takes away what is too old, step by step', async () => {
  const sample = await sampleJournal(await temporaryStore());
  for (let count = 0; count < 45; count++) {
    await sample.begin();
    await sample.sealer.sealAll();
  }
  sample.time.now = new Date('2026-12-22T10:00:00Z');
  const { sealer, verify, releaseLease } = sample;
  const retention = createRetention({ ...sample, days: 7 });
  const upkeep = startUpkeep({ sealer, release: releaseLease, retention, pauseMilliseconds });
  await vi.waitFor(async () => expect(await verify()).toMatchObject({ removedUpTo: 45, rows: 0 }));
  await upkeep.stop();
  expect(await sample.store.db.selectFrom('journal_content').selectAll().execute()).toEqual([]);
});
