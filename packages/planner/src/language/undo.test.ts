import { expect, it } from 'vitest';
import { undoScope } from './undo.ts';

it('hears that what was done last is to be taken back', () => {
  const said = ['undo', 'Undo that!', 'undo the last change', 'take that back', 'revert your last action'];
  const more = ['undo what you just did', 'roll that back', 'undo the rename', 'put it back the way it was'];
  for (const words of [...said, ...more]) expect([words, undoScope(words)]).toEqual([words, 'last']);
});

it('hears that all of it is', () => {
  const said = ['undo everything', 'undo everything from this conversation', 'revert all your changes'];
  const more = ['undo all of that', 'undo everything you did', 'undo all the changes we made in this chat'];
  for (const words of [...said, ...more]) expect([words, undoScope(words)]).toEqual([words, 'session']);
});

it('leaves other requests alone', () => {
  const said = ['revert Roadmap to version 2', 'undo the label on Roadmap', 'put it back in HR', 'delete it'];
  for (const words of said) expect([words, undoScope(words)]).toEqual([words, undefined]);
});
