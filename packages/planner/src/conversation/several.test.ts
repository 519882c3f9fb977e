import { expect, it } from 'vitest';
import { lastSeveral, pointsToSeveral } from './several.ts';
import type { Thing } from './things.ts';

const thing = (name: string, kind: string, more: Partial<Thing> = {}): Thing => ({
  name,
  kind,
  value: name,
  ...more,
});

it.each([
  ['them', true],
  ['all of them', true],
  ['those', true],
  ['it', false],
  ['those pages', false],
  ['the page', false],
])('%s', (words, expected) => {
  expect(pointsToSeveral(words)).toBe(expected);
});

it('means what was listed last, and not what the list was asked of', () => {
  const listed = [thing('A', 'page', { place: 1, batch: 1 }), thing('B', 'page', { place: 2, batch: 1 })];
  expect(lastSeveral([thing('HR', 'space'), ...listed])).toEqual(listed);
  expect(lastSeveral([thing('A', 'page'), thing('HR', 'space', { batch: 2 })])).toEqual([]);
});

it('means what was made together, and never one thing alone', () => {
  const made = [thing('A', 'page', { batch: 3 }), thing('B', 'page', { batch: 3 })];
  expect(lastSeveral(made)).toEqual(made);
  expect(lastSeveral([thing('A', 'page', { batch: 3 })])).toEqual([]);
  expect(lastSeveral([...made, thing('C', 'page', { batch: 4 })])).toEqual([]);
});
