import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { sampleJournal } from '../../testing/sample-journal.ts';
import { erasableTables } from './erasable-tables.ts';
import { eraseContents } from './erase-contents.ts';

describeOnEachEngine('erasure', ({ openTestStore }) => {
  it('takes the contents of one user of one project, and leaves the proof', async () => {
    const { store, call, projectId, journal, sealer, verify } = await sampleJournal(await openTestStore());
    const of = { jane: await call(), sam: await call({ userId: 'sam' }) };
    await sealer.sealAll();
    expect(await eraseContents(store, 'pr_other', 'jane')).toMatchObject({ journal_content: 0 });
    expect(await eraseContents(store, projectId, 'jane')).toMatchObject({ journal_content: 2 });
    const erased = await journal.find(projectId, of.jane);
    expect(erased).toMatchObject({ tool: 'NOTES_ADD_NOTE', userId: 'jane', outcome: 'ok' });
    expect(erased).not.toHaveProperty('arguments');
    expect(erased).not.toHaveProperty('answer');
    expect(await journal.find(projectId, of.sam)).toHaveProperty('arguments', { text: 'my secret plan' });
    expect(await verify()).toMatchObject({ intact: true, rows: 4 });
  });

  it('takes what is kept to repeat an answer, and keeps the key from being used again', async () => {
    const { store, projectId, begin } = await sampleJournal(await openTestStore());
    const record = {
      project_id: projectId,
      user_id: 'jane',
      session_id: 'trs_1',
      tool: 'NOTES_ADD_NOTE',
      key: 'once',
      request_digest: 'f'.repeat(64),
      intent_id: await begin(),
      sealed_answer: 'sealed',
      created_at: 1,
      expires_at: 2,
    };
    await store.db.insertInto('idempotency_record').values(record).execute();
    expect(await eraseContents(store, projectId, 'jane')).toEqual({
      journal_content: 1,
      idempotency_record: 1,
      approval: 0,
    });
    const kept = await store.db.selectFrom('idempotency_record').selectAll().execute();
    expect(kept).toEqual([{ ...record, request_digest: 'erased', sealed_answer: null }]);
    expect(await eraseContents(store, projectId, 'jane')).toMatchObject({ idempotency_record: 0 });
  });

  it('knows every table with encrypted columns of a user', async () => {
    const { db } = await openTestStore();
    const tables = await db.introspection.getTables();
    const withContents = tables
      .filter(({ columns }) => columns.some(({ name }) => name.startsWith('sealed_') && name !== 'sealed_at'))
      .map(({ name }) => name);
    const credentials = ['auth_config', 'connect_link', 'connected_account'];
    expect(withContents.sort()).toEqual([...credentials, ...erasableTables.map(({ table }) => table)].sort());
  });
});
