import { expect, it } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { setClock } from '../testing/set-clock.ts';
import { createCounter } from './counter.ts';

const three = { count: 3, seconds: 60 };

/** How many of `times` attempts, all at once, were allowed. */
async function allowedOf(times: number, take: () => Promise<{ allowed: boolean }>): Promise<number> {
  const standings = await Promise.all(Array.from({ length: times }, take));
  return standings.filter(({ allowed }) => allowed).length;
}

describeOnEachEngine('limits', ({ openTestStore, readyStoreOptions }) => {
  it('allows so many in a window, then says when the next one begins', async () => {
    const { clock, advance } = setClock();
    const counter = createCounter({ store: await openTestStore(), limit: three, clock });
    const take = () => counter.take('jane');
    expect(await take()).toMatchObject({ allowed: true, remaining: 2, resetsInSeconds: 60 });
    advance(20_500);
    expect(await allowedOf(5, take)).toBe(2);
    expect(await take()).toMatchObject({
      allowed: false,
      remaining: 0,
      resetsInSeconds: 40,
      resetsAt: new Date('2026-11-22T10:01:00Z'),
    });
    advance(39_500);
    expect(await allowedOf(5, take)).toBe(3);
  });

  it('counts each key by itself', async () => {
    const { clock } = setClock();
    const counter = createCounter({ store: await openTestStore(), limit: three, clock });
    expect(await allowedOf(100, () => counter.take('jane'))).toBe(3);
    expect(await counter.take('sam')).toMatchObject({ allowed: true, remaining: 2 });
  });

  it.each([
    { count: 7, each: 10 },
    // Taken in shares of 2 and 4; the last share is smaller than the others.
    { count: 250, each: 400 },
    { count: 403, each: 300 },
  ])('shares $count between two routers, and never allows more', async ({ count, each }) => {
    const { clock } = setClock();
    const options = await readyStoreOptions();
    const stores = [await openStore(options), await openStore(options)];
    const counters = stores.map((store) => createCounter({ store, limit: { count, seconds: 60 }, clock }));
    const allowed = await Promise.all(counters.map((counter) => allowedOf(each, () => counter.take('jane'))));
    expect(allowed.reduce((sum, some) => sum + some)).toBe(count);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('goes on counting where a router that ended left off', async () => {
    const { clock } = setClock();
    const store = await openTestStore();
    const before = createCounter({ store, limit: three, clock });
    expect(await allowedOf(2, () => before.take('jane'))).toBe(2);
    const after = createCounter({ store, limit: three, clock });
    expect(await allowedOf(5, () => after.take('jane'))).toBe(1);
  });

  it('asks the database a hundred times a window, and no more once the limit is met', async () => {
    const { clock, advance } = setClock();
    const { store, statements } = counted(await openTestStore());
    const counter = createCounter({ store, limit: { count: 1000, seconds: 60 }, clock });
    expect(await allowedOf(5000, () => counter.take('jane'))).toBe(1000);
    expect(statements()).toBe(100);
    advance(59_000);
    expect(await allowedOf(5000, () => counter.take('jane'))).toBe(0);
    expect(statements()).toBe(100);
  });

  it('removes the counts of windows that have ended', async () => {
    const { clock, advance } = setClock();
    const store = await openTestStore();
    const counter = createCounter({ store, limit: three, clock });
    await counter.take('jane');
    advance(61_000);
    await counter.take('sam');
    const rows = await store.db.selectFrom('rate_limit').select(['key', 'points']).execute();
    expect(rows).toEqual([{ key: 'sam', points: 1 }]);
  });
});

/** The same store, and how many statements it was asked to run. */
function counted({ db }: Store) {
  let count = 0;
  const counting = db.withPlugin({
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { store: { db: counting }, statements: () => count };
}
