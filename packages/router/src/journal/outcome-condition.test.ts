import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { sampleJournal, sampleOutcome } from '../testing/sample-journal.ts';
import type { JournalEntry, JournalFilter, JournalOutcome } from './journal-entry.ts';

const ends: readonly JournalOutcome['kind'][] = ['ok', 'error', 'refused', 'unknown'];

describeOnEachEngine('a list of the journal by outcome', ({ openTestStore }) => {
  /** Two calls of each outcome, one that is pending, and one unknown that turned out to have failed. */
  async function filledJournal() {
    const sample = await sampleJournal(await openTestStore());
    for (const kind of [...ends, ...ends]) await sample.end(await sample.begin(), { ...sampleOutcome, kind });
    const settled = await sample.begin();
    await sample.end(settled, { ...sampleOutcome, kind: 'unknown' });
    const settlement = { kind: 'error', errorCode: 'provider_error', answer: {} } as const;
    await sample.journal.recordSettlement(
      { projectId: sample.projectId, userId: 'jane' },
      settled,
      settlement,
    );
    await sample.begin();
    const outcomesOf = async (filter: JournalFilter) =>
      (await sample.journal.list(sample.projectId, filter)).entries.map((entry) => entry.outcome);
    return { ...sample, outcomesOf };
  }

  it('finds each as it is known now', async () => {
    const { outcomesOf } = await filledJournal();
    const counts: Record<JournalEntry['outcome'], number> = {
      ok: 2,
      error: 3,
      refused: 2,
      unknown: 2,
      pending: 1,
    };
    for (const outcome of [...ends, 'pending'] as const) {
      const found = Array.from({ length: counts[outcome] }, () => outcome);
      expect(await outcomesOf({ outcome })).toEqual(found);
      const condition = { field: 'outcome', operator: '==', value: outcome } as const;
      expect(await outcomesOf({ conditions: [condition] })).toEqual(found);
    }
  });

  it('counts as failed what is not ok', async () => {
    const { outcomesOf } = await filledJournal();
    const failed = await outcomesOf({ conditions: [{ field: 'status', operator: '==', value: 'failed' }] });
    expect(failed).toHaveLength(8);
    expect(failed).not.toContain('ok');
  });

  it('keeps its order and its pages where it is read by another index', async () => {
    const { journal, projectId } = await filledJournal();
    const first = await journal.list(projectId, { outcome: 'refused', limit: 1 });
    const cursor = first.nextCursor ?? 'none';
    const second = await journal.list(projectId, { outcome: 'refused', limit: 1, cursor });
    expect(second.nextCursor).toBeUndefined();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });
});
