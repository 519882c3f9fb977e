import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { findVersion, versionsOf } from './versions.ts';

it.each([
  ['latest', '20261122_00'],
  ['20261122_00', '20261122_00'],
  ['00000000_00', '00000000_00'],
  ['20250101_00', undefined],
  ['LATEST', undefined],
  ['', undefined],
])('takes %j for the version %j', (asked, expected) => {
  expect(findVersion(notes, asked)).toBe(expected);
});

it('offers the dated version before the one without a date', () => {
  expect(versionsOf(notes)).toEqual(['20261122_00', '00000000_00']);
});
