import type { Catalogue, CatalogueTool } from '../catalogue/catalogue.ts';
import type { Policy, PolicyDecision } from '../sessions/policy.ts';
import type { Session } from '../sessions/session.ts';

/**
 * Judges a request in the caller's own words. It can do whatever the toolkit's tools do, so it may be sent only where
 * the session may use all of them (all that read, for a request that reads), and has to be agreed to where any of
 * them has.
 */
export function judgeRequest(
  { catalogue, policy }: { readonly catalogue: Catalogue; readonly policy: Policy },
  session: Session | undefined,
  request: CatalogueTool,
): PolicyDecision {
  if (session?.config.workbench?.proxyExecutionEnabled === false) {
    const reason = "[Session Restriction] Requests of one's own are switched off";
    return { allowed: false, rule: 'workbench.enable_proxy_execution', reason };
  }
  const { readOnly } = request.tool.hints;
  const ofToolkit = catalogue.tools.filter(({ toolkit }) => toolkit.slug === request.toolkit.slug);
  const able = ofToolkit.filter(({ tool }) => !readOnly || tool.hints.readOnly);
  let agreed: PolicyDecision = { allowed: true, rule: 'all_tools' };
  for (const entry of able.length > 0 ? able : ofToolkit) {
    const decision = policy(session, entry);
    if (!decision.allowed) return { ...decision, reason: explain(decision.reason, readOnly) };
    if (decision.asks) agreed = { allowed: true, rule: decision.rule, asks: 'each_call' };
  }
  return agreed;
}

function explain(reason: string, readOnly: boolean): string {
  const kind = readOnly ? 'a request that reads' : 'a request that writes';
  return `${reason}, and ${kind} could do the same as any tool of the toolkit`;
}
