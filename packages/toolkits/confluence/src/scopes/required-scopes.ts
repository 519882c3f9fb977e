import type { Tool } from '@tributary/toolkit';
import { granularTwins } from './granular-scopes.ts';

/** Which scopes v1 is given: its classic ones, or granular ones as v2. Atlassian takes a mixture. */
export type ScopeKind = 'classic' | 'granular';

/**
 * The fewest scopes that a token or an OAuth app needs for the tools, sorted. An app that is to stay connected asks for
 * `offline_access` on top.
 *
 * @example
 * requiredScopes([getCurrentUser], 'granular') // ['read:content-details:confluence']
 */
export function requiredScopes(tools: readonly Tool[], kind: ScopeKind = 'classic'): readonly string[] {
  const needs = tools.flatMap(({ slug, scopes }) =>
    scopes.map((scope) => ({ scope, twins: granularTwins(scope, slug) })),
  );
  const required = new Set(needs.flatMap(({ scope, twins }) => (twins === undefined ? [scope] : [])));
  for (const { scope, twins = [] } of needs) {
    // What v2 needs anyway may do for a call of v1, too.
    if (twins.every((twin) => required.has(twin))) continue;
    for (const needed of kind === 'granular' ? twins : [scope]) required.add(needed);
  }
  return [...required].sort();
}
