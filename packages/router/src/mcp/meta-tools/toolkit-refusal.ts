import type { Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session } from '../../sessions/session.ts';

/** Why a session may use no tool of a toolkit; nothing where it may use one. */
export function toolkitRefusal(
  toolkit: Toolkit,
  session: Session,
  { catalogue, policy }: { readonly catalogue: Catalogue; readonly policy: Policy },
): string | undefined {
  const decisions = catalogue.tools
    .filter((entry) => entry.toolkit.slug === toolkit.slug)
    .map((entry) => policy(session, entry));
  if (decisions.some(({ allowed }) => allowed)) return undefined;
  return decisions.flatMap((decision) => (decision.allowed ? [] : [decision.reason]))[0];
}
