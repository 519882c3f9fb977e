import { expect, it } from 'vitest';
import { knownScopes, readScopeList, scopeInWords } from './known-scopes.ts';

it('knows classic and granular scopes and those of accounts', () => {
  expect(knownScopes).toContain('read:confluence-content.all');
  expect(knownScopes).toContain('read:page:confluence');
  expect(knownScopes).toContain('offline_access');
  expect(knownScopes).not.toContain('read:everything');
});

it('has words for every one', () => {
  expect(scopeInWords('read:confluence-props')).toBe('Read content properties.');
  expect(scopeInWords('read:app-data:confluence')).toBe('Read app data.');
  for (const scope of knownScopes) expect(scopeInWords(scope)).toMatch(/^[A-Z]\w+,? \w/);
});

it('reads lists as apps send them', () => {
  expect(readScopeList(' read:me  offline_access read:me ')).toEqual(['read:me', 'offline_access']);
  expect(readScopeList('')).toEqual([]);
});
