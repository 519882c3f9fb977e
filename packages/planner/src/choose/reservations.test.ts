import { expect, it } from 'vitest';
import { readSentence } from '../parse/sentence.ts';
import { isReserved } from './reservations.ts';

const now = new Date('2026-11-23T12:00:00Z');
const tool = {
  annotations: { phrases: [], fields: { title: { role: 'title' }, body: { role: 'text' } } },
} as const;
const nothing = { spans: [], quality: 1, unexplained: [], matched: [], leftOut: [] };

it.each([
  ['delete all pages except Roadmap', true],
  ['delete every page in HR but First week', true],
  ['delete Roadmap or Reports', true],
  ['create a page Foo in HR, not in Product', true],
  ['delete Roadmap and Reports', false],
  ['create a page "Do not panic" in HR', false],
])('knows what is left out or open: %s', (said, expected) => {
  expect(isReserved(readSentence(said, now), nothing, tool)).toBe(expected);
});

it('leaves names that are led to, and texts, their words', () => {
  const named = readSentence('create a page called Why not in HR', now);
  const title = { ...nothing, spans: [{ field: 'title', start: 4, end: 6 }] };
  expect(isReserved(named, title, tool)).toBe(false);
  const told = readSentence('comment on Roadmap saying it is late or wrong', now);
  const body = { ...nothing, spans: [{ field: 'body', start: 4, end: 9 }] };
  expect(isReserved(told, body, tool)).toBe(false);
});
