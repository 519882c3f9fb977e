import { expect, it } from 'vitest';
import type { Store } from '../../store/store.ts';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { sampleJournal } from '../../testing/sample-journal.ts';
import { withSalt } from '../content-digest.ts';
import { type ContentKind, contentRow } from '../journal-contents.ts';

const unknown = { kind: 'unknown', latencyMilliseconds: 12, answer: {} } as const;

describeOnEachEngine('verification of contents', ({ openTestStore }) => {
  /** A sealed call with every kind of content there is, after another one in a block of its own. */
  async function settledCall() {
    const sample = await sampleJournal(await openTestStore());
    const { journal, projectId, sealer } = sample;
    const other = await sample.call();
    await sealer.sealAll();
    const id = await sample.begin();
    const owner = { projectId, userId: 'jane' };
    await journal.recordPlan(owner, id, { input: { text: 'Call Ada' }, before: {} });
    await sample.end(id, unknown);
    await journal.recordSettlement(owner, id, { kind: 'ok', answer: { id: '7' } });
    await sealer.sealAll();
    return { ...sample, id, other };
  }

  const kinds: readonly ContentKind[] = ['arguments', 'plan', 'answer', 'settled'];

  it.each(kinds)('names the block and the call whose content was changed: %s', async (kind) => {
    const { store, verify, id } = await settledCall();
    expect(await verify()).toMatchObject({ intact: true, blocks: 2 });
    await setContent(store, id, kind, 'v1.changed');
    const explanation = expect.stringContaining(`of ${id} in block 2 was changed`);
    expect(await verify()).toMatchObject({ fault: 'content_changed', block: 2, logId: id, explanation });
  });

  it.each(['arguments', 'answer', 'settled'] as const)(
    'tells a content that was encrypted anew, with the secret key: %s',
    async (kind) => {
      const { store, verify, vault, projectId, id, clock } = await settledCall();
      const owner = { projectId, userId: 'jane' };
      const forged = contentRow(vault, owner, id, kind, withSalt({ text: 'Another' }), clock());
      await setContent(store, id, kind, forged.sealed_content);
      expect(await verify()).toMatchObject({ fault: 'content_changed', block: 2, logId: id });
    },
  );

  it('tells a content that was put in place of that of another call', async () => {
    const { store, verify, id, other } = await settledCall();
    const { sealed_content: moved } = await store.db
      .selectFrom('journal_content')
      .select('sealed_content')
      .where('intent_id', '=', id)
      .where('kind', '=', 'arguments')
      .executeTakeFirstOrThrow();
    await setContent(store, other, 'arguments', moved);
    expect(await verify()).toMatchObject({ fault: 'content_changed', block: 1, logId: other });
  });

  it('passes contents that were erased, each or all', async () => {
    const { store, verify, id } = await settledCall();
    await store.db.deleteFrom('journal_content').where('intent_id', '=', id).execute();
    expect(await verify()).toMatchObject({ intact: true });
    await store.db.deleteFrom('journal_content').execute();
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('looks at the contents of every call of a large block', async () => {
    const { store, verify, call, sealer } = await sampleJournal(await openTestStore());
    const ids: string[] = [];
    for (let calls = 0; calls < 45; calls++) ids.push(await call());
    await sealer.sealAll();
    expect(await verify()).toMatchObject({ intact: true, blocks: 1 });
    const last = ids.at(-1) ?? '';
    await setContent(store, last, 'answer', 'v1.changed');
    expect(await verify()).toMatchObject({ fault: 'content_changed', block: 1, logId: last });
  });
});

async function setContent(
  { db }: Store,
  id: string,
  kind: ContentKind,
  sealed_content: string,
): Promise<void> {
  await db
    .updateTable('journal_content')
    .set({ sealed_content })
    .where('intent_id', '=', id)
    .where('kind', '=', kind)
    .execute();
}
