import { expect, it } from 'vitest';
import { releaseLease } from '../../store/lease.ts';
import type { Store } from '../../store/store.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { sampleJournal } from '../../testing/sample-journal.ts';
import { createJournal } from '../journal.ts';
import { membersOf } from './block.ts';
import { journalLease } from './journal-lease.ts';
import { largestBlock } from './seal-block.ts';
import { createSealer } from './sealer.ts';

async function blocksOf({ db }: Store) {
  return await db.selectFrom('journal_block').selectAll().orderBy('number').execute();
}

describeOnEachEngine('sealing', ({ openTestStore }) => {
  it('puts each row into one block: by call, the intent before the outcome', async () => {
    const { store, begin, end, call, sealer, journal, projectId } = await sampleJournal(
      await openTestStore(),
    );
    const open = await begin();
    const whole = await call();
    await sealer.sealAll();
    await end(open, { kind: 'unknown', latencyMilliseconds: 1, answer: null });
    const found = { kind: 'ok', answer: { id: '7' } } as const;
    await journal.recordSettlement({ projectId, userId: 'jane' }, open, found);
    await sealer.sealAll();
    const members = (await blocksOf(store)).map((block) =>
      membersOf(block)?.map(({ kind, id }) => [kind, id]),
    );
    expect(members).toEqual([
      [
        ['intent', open],
        ['intent', whole],
        ['outcome', whole],
      ],
      [
        ['outcome', open],
        ['settlement', open],
      ],
    ]);
  });

  it('chains each block to the one before, and makes none of nothing', async () => {
    const { store, call, sealer } = await sampleJournal(await openTestStore());
    await call();
    expect(await sealer.sealAll()).toBe(1);
    expect(await sealer.sealAll()).toBe(0);
    await call();
    expect(await sealer.sealAll()).toBe(1);
    const [first, second] = await blocksOf(store);
    expect(first).toMatchObject({ number: 1, previous_digest: '', rows: 2 });
    expect(second).toMatchObject({ number: 2, previous_digest: first?.digest });
  });

  it('makes several blocks of many rows', async () => {
    const { store, begin, sealer, verify } = await sampleJournal(await openTestStore());
    for (let count = 0; count <= largestBlock; count++) await begin();
    expect(await sealer.sealAll()).toBe(2);
    expect((await blocksOf(store)).map(({ rows }) => rows)).toEqual([largestBlock, 1]);
    expect(await verify()).toMatchObject({ intact: true, rows: largestBlock + 1, unsealed: 0 });
  });

  it('takes a row that came late, with an earlier id, into the next block', async () => {
    const { store, vault, begin, call, projectId, sealer, verify } = await sampleJournal(
      await openTestStore(),
    );
    const early = await call();
    await sealer.sealAll();
    // Another router, whose clock is behind.
    const clock = () => new Date('2026-11-22T09:00:00Z');
    const other = createJournal({ store, vault, clock });
    const facts = { client: 'test', requestId: 'req_2', traceId: 'a'.repeat(32), tool: 'NOTES_GET_NOTE' };
    const policy = { policyDecision: 'allow', policyRule: 'unrestricted' } as const;
    const late = await other.recordIntent({ projectId, userId: 'sam', ...facts, ...policy, arguments: {} });
    expect(late < early).toBe(true);
    await begin();
    await sealer.sealAll();
    const blocks = await blocksOf(store);
    expect(blocks.map((block) => membersOf(block)?.length)).toEqual([2, 2]);
    expect(await verify()).toMatchObject({ intact: true, rows: 4, unsealed: 0 });
  });

  it('goes on where a killed sealer stopped, once its lease has run out', async () => {
    const { store, sign, clock, time, call, sealer, verify } = await sampleJournal(await openTestStore());
    const lease = journalLease();
    await call();
    await sealer.sealAll();
    await call();
    const successor = createSealer({ store, sign, lease, clock });
    time.now = new Date(time.now.getTime() + 4_999);
    expect(await successor.sealAll()).toBe(0);
    time.now = new Date(time.now.getTime() + 1);
    expect(await successor.sealAll()).toBe(1);
    await call();
    expect(await sealer.sealAll()).toBe(0);
    await releaseLease(store.db, lease);
    expect(await sealer.sealAll()).toBe(1);
    expect(await verify()).toMatchObject({ intact: true, blocks: 3, unsealed: 0 });
  });
});
