import { expect, it } from 'vitest';
import { withoutReaction } from './reactions.ts';
import { undoWish } from './undo.ts';

it('hears that what was done last is to be taken back', () => {
  const said = ['undo', 'Undo that!', 'undo the last change', 'take that back', 'revert your last action'];
  const more = ['undo what you just did', 'roll that back', 'put it back the way it was'];
  const roundabout = [
    'no, put it back the way it was',
    'i changed my mind, revert that',
    'That was a mistake. Please undo it.',
    'Hm, on second thoughts: take it back, please.',
    'oops, wrong page. Undo that',
    'sorry, that was not what I wanted, could you change it back?',
    'actually, restore it to how it was before',
  ];
  for (const words of [...said, ...more, ...roundabout])
    expect([words, undoWish(withoutReaction(words))]).toEqual([words, { kind: 'scope', scope: 'last' }]);
});

it('hears that all of it is', () => {
  const said = ['undo everything', 'undo everything from this conversation', 'revert all your changes'];
  const more = ['undo all of that', 'undo everything you did', 'undo all the changes we made in this chat'];
  const roundabout = ['Hm, undo everything.', 'I changed my mind, put everything back the way it was'];
  for (const words of [...said, ...more, ...roundabout])
    expect([words, undoWish(withoutReaction(words))]).toEqual([words, { kind: 'scope', scope: 'session' }]);
});

it('hears how many, and which', () => {
  expect(undoWish('undo the last two')).toEqual({ kind: 'times', times: 2 });
  expect(undoWish('revert your last 3 changes')).toEqual({ kind: 'times', times: 3 });
  expect(undoWish('take back both')).toEqual({ kind: 'times', times: 2 });
  expect(undoWish('undo the move')).toMatchObject({ kind: 'deed', deed: 'move', thing: undefined });
  expect(undoWish('undo the label on Roadmap')).toMatchObject({
    kind: 'deed',
    deed: 'label',
    thing: 'roadmap',
  });
});

it('leaves other requests alone', () => {
  const said = ['revert Roadmap to version 2', 'put it back in HR', 'delete it', 'restore Roadmap', 'wait'];
  for (const words of said) expect([words, undoWish(words)]).toEqual([words, undefined]);
});
