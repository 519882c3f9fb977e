import type { CatalogueTool } from '../catalogue/catalogue.ts';
import type { Session, SessionConfig } from '../sessions/session.ts';
import type { MetaTool, MetaToolCaller, MetaToolServices } from './meta-tools/meta-tool.ts';
import { offeredMetaTools } from './meta-tools/meta-tools.ts';
import { decideIn } from './meta-tools/session-access.ts';

/** What a session lists: the router's own tools, then the services' tools that it asked to have beside them. */
export interface OfferedTools {
  readonly meta: readonly MetaTool[];
  readonly preloaded: readonly CatalogueTool[];
}

/** The tools that a session lists, in an order that depends on its configuration alone. */
export function offeredTools(
  session: Session,
  { catalogue, policy }: Pick<MetaToolServices, 'catalogue' | 'policy'>,
): OfferedTools {
  return {
    meta: offeredMetaTools(session.config),
    preloaded: catalogue.tools.filter(
      (entry) => isPreloaded(session.config, entry) && policy(session, entry).allowed,
    ),
  };
}

/** Those of them that the accounts of the session's user may be used for: what is listed to a model. */
export async function listedTools(
  caller: MetaToolCaller,
  services: Pick<MetaToolServices, 'catalogue' | 'policy' | 'connections'>,
): Promise<OfferedTools> {
  const offered = offeredTools(caller.session, services);
  if (offered.preloaded.length === 0) return offered;
  const decide = await decideIn({ caller }, services);
  return { ...offered, preloaded: offered.preloaded.filter((entry) => decide(entry).allowed) };
}

function isPreloaded({ preload }: SessionConfig, { tool }: CatalogueTool): boolean {
  return preload.tools === 'all' || preload.tools.some((slug) => slug.toUpperCase() === tool.slug);
}
