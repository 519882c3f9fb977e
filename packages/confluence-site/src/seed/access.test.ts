import { expect, it } from 'vitest';
import { knownScopes } from '../oauth/scopes/known-scopes.ts';
import { seedScopedToken } from './access.ts';

it('the first token with scopes has scopes that there are', () => {
  expect(seedScopedToken.scopes.filter((scope) => !knownScopes.has(scope))).toEqual([]);
});
