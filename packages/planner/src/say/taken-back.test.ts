import { expect, it } from 'vitest';
import { sayTakenBack } from './taken-back.ts';

it('names what was taken back, and on what', () => {
  const actions = [
    { action: 'Delete page', state: 'undone', undo: { data: { title: 'Reports' } } },
    { action: 'Create space', state: 'cannot_be_undone' },
    { action: 'Write comment', state: 'undone' },
  ];
  expect(sayTakenBack({ message: 'Took back 2 of 3 actions.', actions })).toBe(
    'Took back 2 of 3 actions:\n\n* Delete page: “Reports”\n* Write comment',
  );
});

it('says what the router says where nothing was', () => {
  expect(sayTakenBack({ message: 'There is nothing to take back.', actions: [] })).toBe(
    'There is nothing to take back.',
  );
  expect(sayTakenBack({})).toBe('Done.');
});
