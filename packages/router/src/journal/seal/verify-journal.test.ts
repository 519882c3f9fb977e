import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Store } from '../../store/store.ts';
import type { JournalBlockRow } from '../../store/tables.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { type SampleJournal, sampleJournal } from '../../testing/sample-journal.ts';
import { sealedBlock } from './block.ts';
import type { Signer } from './signer.ts';
import { verifyJournal } from './verify-journal.ts';

describeOnEachEngine('verification', ({ openTestStore }) => {
  /** Three blocks of two calls each. */
  async function threeBlocks(): Promise<SampleJournal & { readonly ids: readonly string[] }> {
    const sample = await sampleJournal(await openTestStore());
    const ids: string[] = [];
    for (let block = 1; block <= 3; block++) {
      ids.push(await sample.call(), await sample.call());
      await sample.sealer.sealAll();
    }
    return { ...sample, ids };
  }

  it('passes what nobody touched, and counts it', async () => {
    const { verify, begin } = await threeBlocks();
    await begin();
    const last = { number: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) };
    const counts = { blocks: 3, rows: 12, unsealed: 1, removedUpTo: 0 };
    expect(await verify()).toEqual({ intact: true, ...counts, last });
  });

  it('passes an empty journal', async () => {
    const { verify } = await sampleJournal(await openTestStore());
    expect(await verify()).toEqual({ intact: true, blocks: 0, rows: 0, unsealed: 0, removedUpTo: 0 });
  });

  it('names the block and the call, whichever column of a row was changed', async () => {
    const { store, verify, ids } = await threeBlocks();
    for (const [table, id] of [
      ['journal_intent', 'id'],
      ['journal_outcome', 'intent_id'],
    ] as const) {
      const row = sql`${sql.ref(id)} = ${ids[2]}`;
      const { rows } = await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} where ${row}`.execute(store.db);
      // The two that are left out tell the row and its project: another one is another row.
      for (const [column, value] of Object.entries(rows[0] ?? {})) {
        if (column === id || column === 'project_id') continue;
        const set = (to: unknown) =>
          sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${row}`.execute(store.db);
        await set('7');
        expect(await verify(), column).toMatchObject({ fault: 'row_changed', block: 2, logId: ids[2] });
        await set(value);
      }
    }
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('names the block, whatever of it was changed', async () => {
    const { store, verify } = await threeBlocks();
    const block = await thirdBlock(store);
    const set = (values: Partial<JournalBlockRow>) =>
      store.db.updateTable('journal_block').set(values).where('number', '=', 3).execute();
    for (const change of [
      { digest: 'f'.repeat(64) },
      { previous_digest: 'f'.repeat(64) },
      { signature: 'f'.repeat(64) },
      { first_time: 7 },
      { last_time: 7 },
      { sealed_at: 7 },
      { rows: 7 },
      { members: '[]' },
      { members: 'no JSON' },
    ]) {
      await set(change);
      expect(await verify(), JSON.stringify(change)).toMatchObject({ fault: 'block_changed', block: 3 });
      await set(block);
    }
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('tells a row that was deleted', async () => {
    const { store, verify, ids } = await threeBlocks();
    await sql`delete from journal_outcome where intent_id = ${ids[3]}`.execute(store.db);
    expect(await verify()).toMatchObject({
      fault: 'row_missing',
      block: 2,
      logId: ids[3],
      explanation: `The outcome of ${ids[3]} in block 2 was deleted.`,
    });
  });

  it('tells that all rows of a block were deleted', async () => {
    const { store, verify, ids } = await threeBlocks();
    for (const id of ids.slice(0, 2)) await deleteCall(store, id);
    expect(await verify()).toMatchObject({ fault: 'rows_deleted', block: 1 });
  });

  it('tells a row that was deleted before it was sealed', async () => {
    const { store, verify, call, sealer } = await threeBlocks();
    await deleteCall(store, await call());
    expect(await verify()).toMatchObject({ fault: 'rows_unaccounted' });
    await sealer.sealAll();
    expect(await verify()).toMatchObject({ fault: 'rows_deleted', block: 4 });
  });

  it('tells a block that is gone', async () => {
    const { store, verify } = await threeBlocks();
    await sql`delete from journal_block where number = 2`.execute(store.db);
    expect(await verify()).toMatchObject({ fault: 'block_missing', block: 2 });
  });

  it('tells a block that was made anew without the secret key', async () => {
    const { store, verify } = await threeBlocks();
    await replaceThirdBlock(store, {}, () => 'f'.repeat(64));
    expect(await verify()).toMatchObject({ fault: 'block_changed', block: 3 });
  });

  it('tells a genuine block that belongs to another chain', async () => {
    const { store, verify, sign } = await threeBlocks();
    await replaceThirdBlock(store, { previous_digest: 'f'.repeat(64) }, sign);
    expect(await verify()).toMatchObject({ fault: 'chain_broken', block: 3 });
  });

  it('tells rows that were added past the journal, or kept from being sealed', async () => {
    const { store, verify, begin } = await threeBlocks();
    await begin();
    await sql`delete from journal_unsealed`.execute(store.db);
    const explanation = expect.stringMatching(/^1 row is in no block/);
    expect(await verify()).toMatchObject({ fault: 'rows_unaccounted', explanation });
  });

  it('takes a journal under another secret key for a changed one', async () => {
    const { store, vault, projectId } = await threeBlocks();
    const result = await verifyJournal({ db: store.db, vault, sign: () => 'another' }, projectId);
    expect(result).toMatchObject({ intact: false, fault: 'block_changed', block: 1 });
  });
});

async function thirdBlock({ db }: Store): Promise<JournalBlockRow> {
  return await db.selectFrom('journal_block').selectAll().where('number', '=', 3).executeTakeFirstOrThrow();
}

async function replaceThirdBlock(
  store: Store,
  change: Partial<JournalBlockRow>,
  sign: Signer,
): Promise<void> {
  const { members, rows, digest, signature, ...facts } = await thirdBlock(store);
  const block = sealedBlock({ ...facts, ...change }, [], sign);
  await store.db.updateTable('journal_block').set(block).where('number', '=', 3).execute();
}

async function deleteCall({ db }: Store, id: string): Promise<void> {
  await db.deleteFrom('journal_outcome').where('intent_id', '=', id).execute();
  await db.deleteFrom('journal_content').where('intent_id', '=', id).execute();
  await db.deleteFrom('journal_intent').where('id', '=', id).execute();
}
