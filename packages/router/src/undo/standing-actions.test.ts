import { beforeEach, expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { type SampleJournal, sampleJournal, sampleOutcome } from '../testing/sample-journal.ts';
import { chainOf, standingActions, stands } from './standing-actions.ts';

describeOnEachEngine('standing actions', ({ openTestStore }) => {
  let journal: SampleJournal;
  beforeEach(async () => {
    journal = await sampleJournal(await openTestStore());
  });

  const standing = (sessionId = 'trs_1') =>
    standingActions(journal.store.db, { projectId: journal.projectId, userId: 'jane', sessionId }, [
      'NOTES_ADD_NOTE',
      'NOTES_DELETE_NOTE',
    ]);
  const chain = (logId: string) => chainOf(journal.store.db, journal.projectId, logId);

  it('lists the writes of one session, the last first', async () => {
    const first = await journal.call();
    await journal.call({ sessionId: 'trs_2' });
    await journal.call({ tool: 'NOTES_GET_NOTE' });
    await journal.call({ dryRun: true });
    await journal.call({ policyDecision: 'deny' });
    const last = await journal.call();
    expect(await standing()).toEqual([
      { logId: last, effectiveLogId: last },
      { logId: first, effectiveLogId: first },
    ]);
  });

  it('lists the writes of one conversation of one user over all its sessions', async () => {
    const first = await journal.call({ conversation: 'conv_1' });
    await journal.call({ conversation: 'conv_2' });
    await journal.call({ conversation: 'conv_1', userId: 'sam' });
    const last = await journal.call({ conversation: 'conv_1', sessionId: 'trs_2' });
    const place = { projectId: journal.projectId, userId: 'jane', conversation: 'conv_1' };
    expect(await standingActions(journal.store.db, place, ['NOTES_ADD_NOTE'])).toEqual([
      { logId: last, effectiveLogId: last },
      { logId: first, effectiveLogId: first },
    ]);
  });

  it('leaves out what was taken back, and has it again as its redo, in the place of that', async () => {
    const first = await journal.call();
    const second = await journal.call();
    const undo = await journal.call({ undoes: first });
    expect(await standing()).toEqual([{ logId: second, effectiveLogId: second }]);
    const redo = await journal.call({ undoes: undo });
    expect(await standing()).toEqual([
      { logId: first, effectiveLogId: redo },
      { logId: second, effectiveLogId: second },
    ]);
    expect(await chain(first)).toEqual({ first, last: redo, undoings: 2 });
    expect(stands(await chain(undo))).toBe(false);
  });

  it('counts only undos that took effect, wherever they were called', async () => {
    const action = await journal.call();
    await journal.call({ undoes: action, dryRun: true });
    await journal.end(await journal.begin({ undoes: action }), { ...sampleOutcome, kind: 'error' });
    await journal.begin({ undoes: action });
    expect(stands(await chain(action))).toBe(true);
    await journal.call({ undoes: action, sessionId: 'trs_2' });
    expect(await standing()).toEqual([]);
  });

  it('counts an undo whose effect was found out later', async () => {
    const action = await journal.call();
    const undo = await journal.begin({ undoes: action });
    await journal.end(undo, { ...sampleOutcome, kind: 'unknown' });
    expect(stands(await chain(action))).toBe(true);
    const owner = { projectId: journal.projectId, userId: 'jane' };
    await journal.journal.recordSettlement(owner, undo, { kind: 'ok', answer: {} });
    expect(stands(await chain(action))).toBe(false);
  });

  it('has none where no tool writes', async () => {
    await journal.call();
    expect(
      await standingActions(
        journal.store.db,
        { projectId: journal.projectId, userId: 'jane', sessionId: 'trs_1' },
        [],
      ),
    ).toEqual([]);
  });
});
