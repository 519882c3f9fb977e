import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { releaseLease, takeLease } from './lease.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const ours = { name: 'water the plants', holder: 'we', milliseconds: 1000 };
const theirs = { ...ours, holder: 'they' };

describeOnEachEngine('a lease', ({ openTestStore }) => {
  it('is held by one until it runs out', async () => {
    const { db } = await openTestStore();
    expect(await takeLease(db, ours, noon)).toBe(true);
    expect(await takeLease(db, theirs, later(999))).toBe(false);
    expect(await takeLease(db, theirs, later(1000))).toBe(true);
    expect(await takeLease(db, ours, later(1001))).toBe(false);
  });

  it('is longer held by who takes it again', async () => {
    const { db } = await openTestStore();
    await takeLease(db, ours, noon);
    expect(await takeLease(db, ours, later(900))).toBe(true);
    expect(await takeLease(db, theirs, later(1800))).toBe(false);
  });

  it('is free once its holder gives it back, and not when another does', async () => {
    const { db } = await openTestStore();
    await takeLease(db, ours, noon);
    await releaseLease(db, theirs);
    expect(await takeLease(db, theirs, later(1))).toBe(false);
    await releaseLease(db, ours);
    expect(await takeLease(db, theirs, later(1))).toBe(true);
  });

  it('keeps nobody from another task', async () => {
    const { db } = await openTestStore();
    await takeLease(db, ours, noon);
    expect(await takeLease(db, { ...theirs, name: 'feed the cat' }, noon)).toBe(true);
  });

  it('goes to one of many that ask at once', async () => {
    const { db } = await openTestStore();
    const holders = Array.from({ length: 8 }, (_, index) => `holder ${index}`);
    const taken = await Promise.all(holders.map((holder) => takeLease(db, { ...ours, holder }, noon)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});
