import { operationMatcher } from './operation-matcher.ts';
import operationScopes from './operation-scopes.json' with { type: 'json' };

const alternativesOf = operationMatcher<readonly (readonly string[])[]>(Object.entries(operationScopes));

/**
 * Whether a token with these scopes may call the operation: it has all scopes of one of the documented alternatives
 * (v1 takes classic or granular ones, v2 granular ones alone).
 *
 * What has no scopes in Atlassian's documents is closed to such tokens, as it is at the real gateway.
 */
export function scopesSuffice(scopes: ReadonlySet<string>, method: string, path: string): boolean {
  const alternatives = alternativesOf(method, path) ?? [];
  return alternatives.some((needed) => needed.every((scope) => scopes.has(scope)));
}
