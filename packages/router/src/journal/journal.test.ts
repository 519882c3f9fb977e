import { beforeEach, expect, it } from 'vitest';
import { createProjects } from '../projects/projects.ts';
import type { Store } from '../store/store.ts';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { testVault } from '../testing/test-vault.ts';
import { createJournal, type Journal } from './journal.ts';
import type { JournalFilter, JournalIntent, JournalOutcome } from './journal-entry.ts';

const vault = testVault();
const done: JournalOutcome = {
  kind: 'ok',
  latencyMilliseconds: 12.4,
  providerStatus: 200,
  answer: { id: '7' },
};

describeOnEachEngine('journal', ({ openTestStore }) => {
  let store: Store;
  let journal: Journal;
  let projectId: string;
  let now: Date;

  beforeEach(async () => {
    store = await openTestStore();
    now = new Date('2026-11-22T10:00:00Z');
    journal = createJournal({ store, vault, clock: () => now });
    projectId = (await createProjects({ store }).ensureDefault('key')).id;
  });

  function intent(change: Partial<JournalIntent> = {}): JournalIntent {
    return {
      projectId,
      userId: 'jane',
      sessionId: 'trs_1',
      client: 'test 1.0',
      requestId: 'req_1',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      tool: 'NOTES_ADD_NOTE',
      toolkit: 'notes',
      connectionId: 'ca_1',
      policyDecision: 'allow',
      policyRule: 'toolkits',
      arguments: { text: 'my secret plan' },
      ...change,
    };
  }

  async function record(change: Partial<JournalIntent> = {}, outcome: JournalOutcome | undefined = done) {
    const id = await journal.recordIntent(intent(change));
    if (outcome) await journal.recordOutcome({ projectId, userId: change.userId ?? 'jane' }, id, outcome);
    return id;
  }

  it('gives back everything about a call', async () => {
    const id = await journal.recordIntent(intent());
    now = new Date('2026-11-22T10:00:01Z');
    await journal.recordOutcome(intent(), id, done);
    expect(await journal.find(projectId, id)).toEqual({
      ...intent(),
      id,
      startedAt: new Date('2026-11-22T10:00:00Z'),
      argumentsDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: 'ok',
      endedAt: now,
      providerStatus: 200,
      latencyMilliseconds: 12,
      answer: { id: '7' },
    });
  });

  it('knows of a call before its outcome', async () => {
    const id = await journal.recordIntent(intent());
    const entry = await journal.find(projectId, id);
    expect(entry).toMatchObject({ outcome: 'pending', arguments: { text: 'my secret plan' } });
    expect(entry).not.toHaveProperty('endedAt');
    expect(entry).not.toHaveProperty('answer');
  });

  it('takes one outcome for a call, and none for a call it does not know', async () => {
    const id = await record();
    const other = { kind: 'error', errorCode: 'internal', latencyMilliseconds: 1, answer: {} } as const;
    expect(await journal.recordOutcome(intent(), id, other)).toBe(false);
    expect(await journal.find(projectId, id)).toMatchObject({ outcome: 'ok', answer: done.answer });
    await expect(journal.recordOutcome(intent(), 'log_none', done)).rejects.toThrow(/foreign key/i);
  });

  it('reads an unknown outcome as what was found out later, once, and lists it so', async () => {
    const id = await journal.recordIntent(intent());
    const unknown = {
      kind: 'unknown',
      errorCode: 'outcome_unknown',
      latencyMilliseconds: 5,
      answer: { error: 'Lost.' },
    } as const;
    await journal.recordOutcome(intent(), id, unknown);
    expect(await journal.recordSettlement(intent(), id, { kind: 'ok', answer: { id: '7' } })).toBe(true);
    expect(await journal.recordSettlement(intent(), id, { kind: 'error', answer: {} })).toBe(false);
    const entry = await journal.find(projectId, id);
    expect(entry).toMatchObject({ outcome: 'ok', answer: { id: '7' }, settledAt: expect.any(Date) });
    expect(entry).not.toHaveProperty('errorCode');
    const listed = await journal.list(projectId, { outcome: 'ok' });
    expect(listed.entries.map((listedEntry) => listedEntry.id)).toContain(id);
    expect((await journal.list(projectId, { outcome: 'unknown' })).entries).toEqual([]);
  });

  it('writes neither a row nor what stands alongside it when that fails', async () => {
    const failing = async () => {
      throw new Error('taken');
    };
    await expect(journal.recordIntent(intent(), failing)).rejects.toThrow('taken');
    expect((await journal.list(projectId)).entries).toEqual([]);
  });

  it('keeps contents encrypted, and does not open those of another call', async () => {
    const id = await record();
    const other = await record({ arguments: { text: 'other' } });
    const rows = await store.db.selectFrom('journal_content').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('my secret plan');
    const moved = rows.find((row) => row.intent_id === id && row.kind === 'arguments');
    await store.db
      .updateTable('journal_content')
      .set({ sealed_content: moved?.sealed_content ?? '' })
      .where('intent_id', '=', other)
      .where('kind', '=', 'arguments')
      .execute();
    await expect(journal.find(projectId, other)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('still tells what was done when the contents are erased', async () => {
    const id = await record();
    await store.db.deleteFrom('journal_content').where('user_id', '=', 'jane').execute();
    const entry = await journal.find(projectId, id);
    expect(entry).toMatchObject({ tool: 'NOTES_ADD_NOTE', outcome: 'ok' });
    expect(entry).not.toHaveProperty('arguments');
  });

  it('lists newest first, page by page, each entry once, also within one millisecond', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.unshift(await record());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await journal.list(projectId, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.entries.length).toBeLessThanOrEqual(2);
      seen.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids);
  });

  it('shows nothing to another project, and nothing for a cursor that is none', async () => {
    const id = await record();
    expect(await journal.list('pr_other')).toEqual({ entries: [] });
    expect(await journal.find('pr_other', id)).toBeUndefined();
    expect(await journal.list(projectId, { cursor: "' or 1=1" })).toEqual({ entries: [] });
  });

  it('filters by what is asked', async () => {
    const first = await record();
    now = new Date('2026-11-22T11:00:00Z');
    const refused: JournalOutcome = {
      kind: 'refused',
      errorCode: 'refused',
      latencyMilliseconds: 0,
      answer: null,
    };
    const second = await record({ sessionId: 'trs_2', userId: 'sam', tool: 'NOTES_GET_NOTE' }, refused);
    const third = await journal.recordIntent(intent({ toolkit: 'slack' }));
    const cases: readonly [JournalFilter, readonly string[]][] = [
      [{}, [third, second, first]],
      [{ sessionId: 'trs_2' }, [second]],
      [{ userId: 'sam' }, [second]],
      [{ tool: 'notes_get_note' }, [second]],
      [{ toolkit: 'Slack' }, [third]],
      [{ outcome: 'ok' }, [first]],
      [{ outcome: 'refused' }, [second]],
      [{ outcome: 'pending' }, [third]],
      [{ from: new Date('2026-11-22T11:00:00Z') }, [third, second]],
      [{ to: new Date('2026-11-22T11:00:00Z') }, [first]],
      [{ userId: 'jane', outcome: 'ok', limit: 1 }, [first]],
      [{ userId: 'sam', outcome: 'ok' }, []],
    ];
    for (const [filter, expected] of cases) {
      const { entries } = await journal.list(projectId, filter);
      expect(entries.map(({ id }) => id)).toEqual(expected);
    }
  });
});
