import type { Toolkit } from '@tributary/toolkit';
import type { ConnectedAccount, ConnectionState } from '../../connections/connection.ts';
import type { MetaToolCall, MetaToolServices } from './meta-tool.ts';

/** A toolkit that the session may use, and how its user is connected to it. */
export interface ToolkitConnection {
  readonly toolkit: Toolkit;
  readonly state: ConnectionState;
  /** Its tools can be called now. */
  readonly isUsable: boolean;
}

/** The connections of a session's user to all the toolkits that the session may use any tool of. */
export async function toolkitConnections(
  { caller }: MetaToolCall,
  { catalogue, policy, connections }: MetaToolServices,
): Promise<readonly ToolkitConnection[]> {
  const allowed = new Set(
    catalogue.tools.filter((tool) => policy(caller.session, tool).allowed).map(({ toolkit }) => toolkit.slug),
  );
  const toolkits = catalogue.toolkits.filter(({ slug }) => allowed.has(slug));
  const states = await connections.states(caller, toolkits);
  return toolkits.map((toolkit) => {
    const state = states.get(toolkit.slug) ?? { status: 'none' };
    return { toolkit, state, isUsable: isUsable(state) };
  });
}

/** Whether tools can be called with it now. */
export function isUsable({ status }: ConnectionState): boolean {
  return status === 'active' || status === 'not_needed';
}

/** A connection as a search answer shows it. */
export function describeConnection({ toolkit, state, isUsable: has_active_connection }: ToolkitConnection) {
  const accounts = 'accounts' in state ? state.accounts : [];
  return {
    toolkit: toolkit.slug,
    description: toolkit.description,
    has_active_connection,
    connection_details: 'account' in state ? describeAccount(state.account) : {},
    status_message: statusMessage(toolkit, state),
    ...(accounts.length > 1 ? { accounts: accounts.map(describeAccount) } : {}),
  };
}

/** An account without its credentials. */
export function describeAccount(account: ConnectedAccount) {
  return {
    id: account.id,
    status: account.status,
    created_at: account.createdAt.toISOString(),
    ...(account.alias === undefined ? {} : { alias: account.alias }),
  };
}

/** One sentence on a connection, that says what to do where there is none. */
export function statusMessage(toolkit: Toolkit, state: ConnectionState): string {
  switch (state.status) {
    case 'not_needed':
      return `${toolkit.name} works without an account.`;
    case 'active':
      return `Connected to ${toolkit.name}.`;
    case 'inactive':
      return `The connection to ${toolkit.name} is ${state.account.status} and must be renewed before its tools can run.`;
    case 'none':
      return `Not connected to ${toolkit.name}; its tools cannot run yet.`;
  }
}
