import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { sampleJournal } from '../testing/sample-journal.ts';
import { readAll } from './read-all.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describeOnEachEngine('reading all', ({ openTestStore }) => {
  it('gives every entry once, oldest first, also over many pages', async () => {
    const { store, begin, projectId } = await sampleJournal(await openTestStore());
    const ids: string[] = [];
    for (let count = 0; count < 501; count++) ids.push(await begin());
    const read = await collect(readAll(store.db, projectId));
    expect(read.map(({ id }) => id)).toEqual(ids);
  });

  it('gives what a filter lets through, of one project', async () => {
    const { store, call, time, projectId } = await sampleJournal(await openTestStore());
    await call();
    time.now = new Date('2026-11-22T11:00:00Z');
    const late = await call();
    await call({ userId: 'sam' });
    const filter = { from: time.now, userId: 'jane' };
    const read = await collect(readAll(store.db, projectId, filter));
    expect(read.map(({ id }) => id)).toEqual([late]);
    expect(await collect(readAll(store.db, 'pr_other'))).toEqual([]);
  });
});
