import { expect, it } from 'vitest';
import { spaceKeysFor } from './space-key.ts';

it.each([
  ['Product roadmap drafts', 'PRD'],
  ['Marketing', 'MARKETING'],
  ['Internationalization', 'INTERNATIO'],
  ['Q3 2026 plan', 'Q2P'],
  ['Éclair à la carte', 'EALC'],
  ['計画', 'SPACE'],
  ['a', 'A'],
])('makes a key for %j', (name, key) => {
  expect(spaceKeysFor(name)[0]).toBe(key);
});

it('offers others of the same stem, all of letters and digits', () => {
  const keys = spaceKeysFor('Team Space');
  expect(keys.slice(0, 3)).toEqual(['TS', 'TS2', 'TS3']);
  expect(new Set(keys).size).toBe(49);
  expect(keys.every((key) => /^[A-Z0-9]+$/.test(key))).toBe(true);
});
