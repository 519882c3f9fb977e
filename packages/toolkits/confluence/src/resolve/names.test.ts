import { expect, it } from 'vitest';
import { closeness, closest, isPartOf, matching, matchingTitles, namesPlainly } from './names.ts';

const self = (name: string) => name;

it('matches without regard to case and spacing, and an exact name before a partial one', () => {
  const names = ['Roadmap', 'Roadmap 2027', 'Old roadmap'];
  expect(matching('  ROADMAP ', names, self)).toEqual(['Roadmap']);
  expect(matching('roadmap 2', names, self)).toEqual(['Roadmap 2027']);
  expect(matching('map', names, self)).toEqual([]);
});

it('takes the words of a title in another order where nothing fits better', () => {
  const names = ['Interview: Riverside Books', 'Interview: Harbour Café', 'Riverside'];
  expect(matchingTitles('the Riverside Books interview', names, self)).toEqual([
    'Interview: Riverside Books',
  ]);
  expect(matchingTitles('interview of Riverside', names, self)).toEqual(['Interview: Riverside Books']);
  expect(matchingTitles('riverside', names, self)).toEqual(['Riverside']);
  expect(matchingTitles('books of the', names, self)).toEqual([]);
});

it('takes a part that begins with a word', () => {
  expect([isPartOf('eng', 'Engineering'), isPartOf('hr', 'Chronicles'), isPartOf('', 'Any')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('offers names that look alike, best first, and nothing where none does', () => {
  expect(closest('marketng', ['Market', 'Marketing', 'Engineering'], self)).toEqual(['Marketing', 'Market']);
  expect(closest('zzz', ['Marketing'], self)).toEqual([]);
});

it.each([
  ['roadmap', 'Roadmap', true],
  ['spring', 'Spring campaign review', false],
  ['the spring', 'Spring campaign review', false],
  ['spring campaign', 'Spring campaign review', true],
])('%j names %j plainly: %s', (reference, name, expected) => {
  expect(namesPlainly(reference, name)).toBe(expected);
});

it.each([
  ['q3 planning', 'Q3 Planning', 3],
  ['planning', 'Q3 Planning', 2],
  ['planning q3', 'Q3 Planning', 1],
  ['q3 budget', 'Q3 Planning', 0],
])('%j answers to %j: %i', (words, name, expected) => {
  expect(closeness(words, name)).toBe(expected);
});
