import { expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { setClock } from '../testing/set-clock.ts';
import { testVault } from '../testing/test-vault.ts';
import { createIdempotencyRecords } from './idempotency-records.ts';

const key = { tool: 'NOTES_ADD_NOTE', key: 'key-1' };
const day = 24 * 60 * 60 * 1000;
const done = { successful: true, data: { id: '7' } } as const;

async function start(store: Store) {
  const { clock, advance } = setClock();
  const vault = testVault();
  const records = createIdempotencyRecords({ store, vault, clock });
  const owner = { projectId: (await createProjects({ store }).ensureDefault('key')).id, userId: 'jane' };
  const claim = (logId: string, change: Partial<typeof owner & { sessionId: string }> = {}, of = key) =>
    store.db
      .transaction()
      .execute((trx) => records.claim(trx, { ...owner, ...change }, of, { logId, requestDigest: 'digest' }));
  return { records, owner, claim, advance, store };
}

describeOnEachEngine('idempotency records', ({ openTestStore }) => {
  it('give a key to the first that claims it', async () => {
    const { records, owner, claim } = await start(await openTestStore());
    expect(await Promise.all([claim('log_1'), claim('log_2')])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await records.find(owner, key)).toMatchObject({ requestDigest: 'digest' });
  });

  it('keep keys of other users, sessions and tools apart', async () => {
    const { claim } = await start(await openTestStore());
    expect(await claim('log_1')).toBe(true);
    expect(await claim('log_2', { userId: 'sam' })).toBe(true);
    expect(await claim('log_3', { sessionId: 'trs_1' })).toBe(true);
    expect(await claim('log_4', {}, { ...key, tool: 'NOTES_DELETE_NOTE' })).toBe(true);
  });

  it('keep the answer encrypted', async () => {
    const { records, owner, claim, store } = await start(await openTestStore());
    await claim('log_1');
    await records.keep(store.db, 'log_1', done);
    expect(await records.find(owner, key)).toMatchObject({ logId: 'log_1', answer: done });
    const [row] = await store.db.selectFrom('idempotency_record').selectAll().execute();
    expect(row?.sealed_answer).not.toContain('"id"');
  });

  it('give a key back, and take no answer for a call that has none', async () => {
    const { records, owner, claim, store } = await start(await openTestStore());
    await claim('log_1');
    await records.release(store.db, 'log_1');
    await records.keep(store.db, 'log_1', done);
    expect(await records.find(owner, key)).toBeUndefined();
    expect(await claim('log_2')).toBe(true);
  });

  it('forget a key after a day', async () => {
    const { records, owner, claim, advance, store } = await start(await openTestStore());
    await claim('log_1');
    advance(day - 1);
    expect(await claim('log_2')).toBe(false);
    advance(1);
    expect(await records.find(owner, key)).toBeUndefined();
    expect(await claim('log_3')).toBe(true);
    advance(day);
    await records.clear();
    expect(await store.db.selectFrom('idempotency_record').selectAll().execute()).toEqual([]);
  });
});
