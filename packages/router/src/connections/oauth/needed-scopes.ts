import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session } from '../../sessions/session.ts';
import type { OAuthApp } from './oauth-app.ts';

/**
 * The scopes to ask a person for: those that the auth config names, else the fewest that let the tools run which the
 * session may use. The tool that tells who is connected is always among them.
 */
export function neededScopes(
  { toolkit, scheme, scopes, allowedTools }: OAuthApp,
  session: Session | undefined,
  { catalogue, policy }: { readonly catalogue: Catalogue; readonly policy: Policy },
): readonly string[] {
  if (scopes) return scopes;
  const usable = catalogue.tools.filter(
    (entry) =>
      entry.toolkit.slug === toolkit.slug &&
      (entry.tool.slug === toolkit.identityTool ||
        (allowedTools?.includes(entry.tool.slug) !== false && policy(session, entry).allowed)),
  );
  const ofTools = new Set(usable.flatMap(({ tool }) => tool.scopes));
  return [...[...ofTools].toSorted(), ...scheme.scopes.filter((scope) => !ofTools.has(scope))];
}
