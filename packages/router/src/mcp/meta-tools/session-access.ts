import { type ConnectionState, canBeUsed } from '../../connections/connection.ts';
import type { SearchAccess } from '../../discovery/tool-search.ts';
import { judgeRestrictions } from '../../execution/judge-restrictions.ts';
import type { Policy, PolicyDecision } from '../../sessions/policy.ts';
import type { Session } from '../../sessions/session.ts';
import type { MetaToolCall, MetaToolServices } from './meta-tool.ts';

/** What a session may use, as search asks it. */
export function accessOf(
  decide: SearchAccess['decide'],
  usableToolkits: ReadonlySet<string> = new Set(),
  canConnect = true,
): SearchAccess {
  return { decide, usableToolkits, canConnect };
}

/**
 * Judges tools by what the session may use, and by what the accounts may be used for that calls in it would use. Only
 * execution enforces it: here it keeps tools from being offered that would be refused.
 *
 * @param states of the toolkits, as `Connections.states` gives them
 */
export function decideFor(
  session: Session,
  policy: Policy,
  states: ReadonlyMap<string, ConnectionState>,
): SearchAccess['decide'] {
  return (entry): PolicyDecision => {
    const decision = policy(session, entry);
    const state = states.get(entry.toolkit.slug);
    if (!decision.allowed || state?.status !== 'active') return decision;
    const refusals = accountsOf(state, session).map(({ restrictions }) =>
      judgeRestrictions(restrictions, entry, { isOwnRequest: false }),
    );
    return refusals.every((refusal) => refusal !== undefined) ? (refusals[0] ?? decision) : decision;
  };
}

/** {@link decideFor} where nothing else is known of the connections. */
export async function decideIn(
  { caller }: Pick<MetaToolCall, 'caller'>,
  { catalogue, policy, connections }: Pick<MetaToolServices, 'catalogue' | 'policy' | 'connections'>,
): Promise<SearchAccess['decide']> {
  const states = await connections.states(caller, catalogue.toolkits);
  return decideFor(caller.session, policy, states);
}

// A session that has its callers name the account has no default among several.
function accountsOf({ account, accounts }: ActiveState, session: Session) {
  return session.config.multiAccount?.requireExplicitSelection ? accounts.filter(canBeUsed) : [account];
}

type ActiveState = Extract<ConnectionState, { status: 'active' }>;
