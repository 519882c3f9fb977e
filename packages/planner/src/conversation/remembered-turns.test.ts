import { expect, it } from 'vitest';
import { RememberedTurns } from './remembered-turns.ts';
import type { Turn } from './turns.ts';

const turn = (request: string, reply = 'Done.'): Turn => ({ request, reply, steps: [], events: [] });

function counting() {
  const read: string[] = [];
  const remembered = new RememberedTurns();
  const after = (...turns: Turn[]) =>
    remembered.after(turns, (before, { request }) => {
      read.push(request);
      return { ...before, sessionId: `${before.sessionId ?? ''}/${request}` };
    }).sessionId;
  return { read, after };
}

it('reads each turn of a conversation once', () => {
  const { read, after } = counting();
  expect(after(turn('a'))).toBe('/a');
  expect(after(turn('a'), turn('b'))).toBe('/a/b');
  expect(after(turn('a'), turn('b'))).toBe('/a/b');
  expect(read).toEqual(['a', 'b']);
});

it('takes nothing of a conversation that was another before', () => {
  const { read, after } = counting();
  after(turn('a'), turn('b'));
  expect(after(turn('x'), turn('b'))).toBe('/x/b');
  expect(after(turn('a', 'Not done.'), turn('b'))).toBe('/a/b');
  expect(read).toEqual(['a', 'b', 'x', 'b', 'a', 'b']);
});

it('forgets what is long ago', () => {
  const { read, after } = counting();
  after(turn('first'));
  for (let number = 0; number < 300; number++) after(turn(`${number}`));
  after(turn('first'));
  expect(read.filter((request) => request === 'first')).toHaveLength(2);
});
