import type { OAuthScheme, Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session } from '../../sessions/session.ts';
import type { OAuthApp } from './oauth-app.ts';

/**
 * The scopes to ask a person for: those that the auth config names, else the fewest that let the tools run which the
 * session may use. The tool that tells who is connected is always among them.
 */
export function neededScopes(
  { toolkit, scheme, scopes, allowedTools, isReadOnly }: OAuthApp,
  session: Session | undefined,
  { catalogue, policy }: { readonly catalogue: Catalogue; readonly policy: Policy },
): readonly string[] {
  if (scopes) return scopes;
  const usable = catalogue.tools.filter(
    (entry) =>
      entry.toolkit.slug === toolkit.slug &&
      allowedTools?.includes(entry.tool.slug) !== false &&
      (entry.tool.hints.readOnly || !isReadOnly) &&
      policy(session, entry).allowed,
  );
  return scopesOfTools(
    toolkit,
    scheme,
    usable.map(({ tool }) => tool.slug),
  );
}

/** The fewest scopes that let tools of a toolkit run; the tool that tells who is connected is always among them. */
export function scopesOfTools(
  { tools, identityTool }: Toolkit,
  scheme: OAuthScheme,
  slugs: readonly string[],
): readonly string[] {
  const wanted = new Set([identityTool, ...slugs]);
  const ofTools = new Set(tools.filter(({ slug }) => wanted.has(slug)).flatMap(({ scopes }) => scopes));
  return [...[...ofTools].toSorted(), ...scheme.scopes.filter((scope) => !ofTools.has(scope))];
}
