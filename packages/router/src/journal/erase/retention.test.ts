import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createApprovals } from '../../approvals/approvals.ts';
import { createIdempotencyRecords } from '../../once/idempotency-records.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { type SampleJournal, sampleJournal } from '../../testing/sample-journal.ts';
import { eraseOldContents } from './erase-contents.ts';
import { removeOldestBlock } from './retention.ts';

const day = 24 * 60 * 60 * 1000;
const lease = { name: 'remove', holder: 'test', milliseconds: 1000 };

describeOnEachEngine('retention', ({ openTestStore }) => {
  /** Whatever is older than `days` goes. Gives how the removal ended, and how many blocks went. */
  async function retain({ store, sign, projectId, clock }: SampleJournal, days: number) {
    const cutoff = new Date(clock().getTime() - days * day);
    await eraseOldContents(store.db, cutoff);
    for (let removed = 0; ; removed++) {
      const ended = await removeOldestBlock(store.db, projectId, { cutoff, lease, sign, now: clock() });
      if (ended !== 'removed') return { ended, removed };
    }
  }

  async function rowsOf({ store }: SampleJournal): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of ['journal_intent', 'journal_outcome', 'journal_settlement', 'journal_content']) {
      const { rows } = await sql<{
        count: number;
      }>`select count(*) as count from ${sql.table(table)}`.execute(store.db);
      counts[table] = Number(rows[0]?.count);
    }
    return counts;
  }

  const pass = (sample: SampleJournal, days: number) => {
    sample.time.now = new Date(sample.time.now.getTime() + days * day);
  };

  it('removes old blocks with their rows, and verification goes on from the checkpoint', async () => {
    const sample = await sampleJournal(await openTestStore());
    for (let count = 0; count < 4; count++) {
      await sample.call();
      await sample.sealer.sealAll();
      pass(sample, 1);
    }
    expect(await retain(sample, 2.5)).toEqual({ ended: 'nothing_is_old_enough', removed: 2 });
    expect(await sample.verify()).toMatchObject({ intact: true, blocks: 2, rows: 4, removedUpTo: 2 });
    expect(await rowsOf(sample)).toMatchObject({ journal_intent: 2, journal_content: 4 });
    await sample.call();
    await sample.sealer.sealAll();
    expect(await sample.verify()).toMatchObject({ intact: true, blocks: 3, last: { number: 5 } });
  });

  it('goes on after everything was removed', async () => {
    const sample = await sampleJournal(await openTestStore());
    await sample.call();
    await sample.sealer.sealAll();
    pass(sample, 10);
    expect(await retain(sample, 5)).toMatchObject({ removed: 1 });
    expect(await rowsOf(sample)).toMatchObject({ journal_intent: 0, journal_outcome: 0 });
    await sample.call();
    await sample.sealer.sealAll();
    const last = { number: 2 };
    expect(await sample.verify()).toMatchObject({ intact: true, blocks: 1, removedUpTo: 1, last });
  });

  it('keeps an intent until its outcome and its settlement are old, too', async () => {
    const sample = await sampleJournal(await openTestStore());
    const id = await sample.begin();
    await sample.sealer.sealAll();
    pass(sample, 2);
    await sample.end(id, { kind: 'unknown', latencyMilliseconds: 1, answer: null });
    await sample.sealer.sealAll();
    pass(sample, 2);
    const settlement = { kind: 'ok', answer: null } as const;
    await sample.journal.recordSettlement({ projectId: sample.projectId, userId: 'jane' }, id, settlement);
    await sample.sealer.sealAll();

    expect(await retain(sample, 3)).toMatchObject({ removed: 1 });
    expect(await rowsOf(sample)).toMatchObject({ journal_intent: 1, journal_content: 0 });
    expect(await sample.verify()).toMatchObject({ intact: true, rows: 2 });
    expect(await retain(sample, 1)).toMatchObject({ removed: 1 });
    expect(await rowsOf(sample)).toMatchObject({ journal_intent: 1, journal_outcome: 0 });
    expect(await sample.verify()).toMatchObject({ intact: true, rows: 1 });
    pass(sample, 2);
    expect(await retain(sample, 1)).toMatchObject({ removed: 1 });
    expect(await rowsOf(sample)).toMatchObject({ journal_intent: 0, journal_settlement: 0 });
    expect(await sample.verify()).toMatchObject({ intact: true, rows: 0 });
  });

  it('erases contents first: also of calls whose block is still young', async () => {
    const sample = await sampleJournal(await openTestStore());
    const old = await sample.call();
    pass(sample, 2);
    const young = await sample.call();
    await sample.sealer.sealAll();
    expect(await retain(sample, 1)).toMatchObject({ removed: 0 });
    expect(await sample.journal.find(sample.projectId, old)).not.toHaveProperty('arguments');
    expect(await sample.journal.find(sample.projectId, young)).toHaveProperty('arguments');
    expect(await sample.verify()).toMatchObject({ intact: true, rows: 4 });
  });

  it('does not remove a block that was changed, nor go on from a changed checkpoint', async () => {
    const sample = await sampleJournal(await openTestStore());
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      ids.push(await sample.call());
      await sample.sealer.sealAll();
    }
    pass(sample, 5);
    const rename = (tool: string) =>
      sql`update journal_intent set tool = ${tool} where id = ${ids[1]}`.execute(sample.store.db);
    await rename('NOTES_GET_NOTE');
    expect(await retain(sample, 1)).toEqual({ ended: 'not_intact', removed: 1 });
    expect(await sample.verify()).toMatchObject({ fault: 'row_changed', block: 2 });
    await rename('NOTES_ADD_NOTE');
    await sql`update journal_checkpoint set rows_left = 7`.execute(sample.store.db);
    expect(await retain(sample, 1)).toEqual({ ended: 'not_intact', removed: 0 });
    expect(await sample.verify()).toMatchObject({ fault: 'checkpoint_changed' });
  });

  it('takes out of approvals and of kept answers what they were about, and leaves newer ones', async () => {
    const sample = await sampleJournal(await openTestStore());
    const { store, vault, clock, projectId } = sample;
    const approvals = createApprovals({ store, vault, clock });
    const records = createIdempotencyRecords({ store, vault, clock });
    const keep = async (text: string) => {
      const call = { projectId, userId: 'jane', sessionId: 'trs_1', tool: 'NOTES_ADD_NOTE' };
      const asked = { arguments: { text }, summary: `Add ${text}`, difference: [] };
      const { id } = await approvals.request({ ...call, requestDigest: text }, asked, 'session');
      await approvals.decide(projectId, id, { verdict: 'approved', by: 'sam', reason: text });
      const logId = await sample.begin();
      const key = { tool: call.tool, key: text };
      await records.claim(store.db, call, key, { logId, requestDigest: text });
      await records.keep(store.db, logId, { successful: true, data: { text } });
      return { id, call, find: () => records.find(call, key) };
    };
    const old = await keep('old');
    pass(sample, 0.5);
    const newer = await keep('newer');
    await eraseOldContents(store.db, new Date(clock().getTime() - day / 4));
    const left = await approvals.find(projectId, old.id);
    expect(left).toMatchObject({ decidedBy: 'sam', status: 'approved' });
    expect(left).not.toHaveProperty('request');
    expect(left).not.toHaveProperty('reason');
    expect(await approvals.find(projectId, newer.id)).toMatchObject({ reason: 'newer' });
    // The key still keeps the call from happening twice, and what was agreed to for the session still holds.
    expect(await old.find()).toMatchObject({ requestDigest: 'erased' });
    expect(await old.find()).not.toHaveProperty('answer');
    expect(await newer.find()).toMatchObject({ answer: { data: { text: 'newer' } } });
    const standing = await approvals.standing({ ...old.call, requestDigest: 'another' });
    expect(standing).toMatchObject({ scope: 'session', status: 'approved' });
  });
});
