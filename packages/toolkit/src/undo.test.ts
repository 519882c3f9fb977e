import { expect, it } from 'vitest';
import { canBeUndone, type PlannedAction, type Undo, undoCall, undoTool, whyNoWayBack } from './undo.ts';

const removal: Undo = {
  tool: 'NOTES_REMOVE_TAG',
  arguments: ({ output }) => ({ noteId: output.id }),
  changedSince: async () => undefined,
  obstacle: ({ before }) => (before.tagged === true ? 'The tag was there already.' : undefined),
};
const never: Undo = { impossible: 'A message that was sent cannot be called back.' };

it('tells a way back from none', () => {
  expect([canBeUndone(removal), canBeUndone(never)]).toEqual([true, false]);
});

it('says why one action has no way back, of a tool that has one and of a tool that never has', () => {
  expect(whyNoWayBack(removal, { input: {}, before: { tagged: false } })).toBeUndefined();
  expect(whyNoWayBack(removal, { input: {}, before: { tagged: true } })).toBe('The tag was there already.');
  expect(whyNoWayBack(never, { input: {}, before: {} })).toContain('called back');
});

it('makes the call from what was kept', () => {
  if (!canBeUndone(removal)) throw new Error('it has a way back');
  expect(undoCall(removal, { input: {}, before: {}, output: { id: '7' } })).toEqual({
    tool: 'NOTES_REMOVE_TAG',
    arguments: { noteId: '7' },
  });
});

it('lets the plan decide which tool takes it back', () => {
  const rule = {
    ...removal,
    tool: ({ before }: PlannedAction) => (before.existed ? 'NOTES_RESTORE' : 'NOTES_DELETE'),
  };
  expect(
    [{ existed: true }, { existed: false }].map((before) => undoTool(rule, { input: {}, before })),
  ).toEqual(['NOTES_RESTORE', 'NOTES_DELETE']);
});
