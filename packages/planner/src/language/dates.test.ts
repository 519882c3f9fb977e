import { expect, it } from 'vitest';
import { readDate } from './dates.ts';

// A Wednesday.
const now = new Date('2026-11-25T10:00:00Z');

it.each([
  ['2026-12-01', '2026-12-01'],
  ['today', '2026-11-25'],
  ['tomorrow', '2026-11-26'],
  ['yesterday', '2026-11-24'],
  ['friday', '2026-11-27'],
  ['next wednesday', '2026-12-02'],
  ['last monday', '2026-11-23'],
  ['in 3 days', '2026-11-28'],
  ['two weeks ago', '2026-11-11'],
  ['next week', '2026-12-02'],
  ['the last 7 days', '2026-11-18'],
  ['past two weeks', '2026-11-11'],
  ['December 24', '2026-12-24'],
  ['the 3rd of March', '2027-03-03'],
  ['1 May 2030', '2030-05-01'],
])('%s is %s', (said, day) => {
  expect(readDate(said, now)).toBe(day);
});

it.each(['marketing', 'three', 'the last page', 'may we', ''])('%j is no day', (said) => {
  expect(readDate(said, now)).toBeUndefined();
});

it.each([
  ['3 October', '2026-10-03'],
  ['December 24', '2025-12-24'],
  ['monday', '2026-11-23'],
])('looking back, %s is %s', (said, day) => {
  expect(readDate(said, now, true)).toBe(day);
});
