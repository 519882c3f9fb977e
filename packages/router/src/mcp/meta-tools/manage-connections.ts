import type { Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import type { ConnectionState } from '../../connections/connection.ts';
import { closestNames } from '../../discovery/suggestions.ts';
import type { Session } from '../../sessions/session.ts';
import { bookkeepingFields } from './common-fields.ts';
import { statusMessage } from './connection-status.ts';
import { defineMetaTool, type MetaToolCall, type MetaToolServices } from './meta-tool.ts';

const input = z.object({
  toolkits: z.array(z.string().min(1)).min(1).max(50).describe('Toolkit slugs, e.g. ["confluence"].'),
  reinitiate_all: z.boolean().optional().describe('Connect again what is connected already.'),
  session_id: bookkeepingFields.session_id,
});

const output = z.looseObject({
  message: z.string(),
  results: z.record(
    z.string(),
    z.looseObject({ toolkit: z.string(), status: z.enum(['active', 'initiated', 'failed']) }),
  ),
});

interface ConnectionResult {
  readonly toolkit: string;
  readonly status: 'active' | 'initiated' | 'failed';
  readonly has_active_connection: boolean;
  readonly connected_account_id?: string;
  readonly auth_config_id?: string;
  readonly created_at?: string;
  readonly instruction?: string;
  readonly error_message?: string;
}

/** COMPOSIO_MANAGE_CONNECTIONS: whether the user's accounts are connected, and what must be done where they are not. */
export const manageConnections = defineMetaTool({
  slug: 'COMPOSIO_MANAGE_CONNECTIONS',
  title: 'Manage connections',
  description:
    "Returns whether the user's accounts are connected, and what to do where one is not. Call it for toolkits that COMPOSIO_SEARCH_TOOLS showed without an active connection.",
  hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input,
  output,
  isOffered: (config) => config.manageConnections.enabled,
  async answer({ toolkits, reinitiate_all = false }, call, services) {
    const known = toolkits.flatMap((slug) => services.catalogue.findToolkit(slug) ?? []);
    const states = await services.connections.states(call.caller, known);
    const results = [...new Set(toolkits)].map((slug) => check(slug, reinitiate_all, states, call, services));
    const active = results.filter(({ status }) => status === 'active').length;
    return {
      data: {
        message: `${active} of ${results.length} connected.`,
        results: Object.fromEntries(results.map((result) => [result.toolkit, { ...result }])),
        summary: {
          total_toolkits: results.length,
          active_connections: active,
          initiated_connections: 0,
          failed_connections: results.length - active,
        },
      },
      text: results.map(summarize).join('\n'),
    };
  },
});

function check(
  slug: string,
  isReinitiated: boolean,
  states: ReadonlyMap<string, ConnectionState>,
  { caller }: MetaToolCall,
  services: MetaToolServices,
): ConnectionResult {
  const toolkit = services.catalogue.findToolkit(slug);
  if (toolkit === undefined) return failed(slug, unknownToolkit(slug, services));
  const refusal = refusalOf(toolkit, caller.session, services);
  if (refusal !== undefined) return failed(slug, refusal);
  return describe(toolkit, states.get(toolkit.slug) ?? { status: 'none' }, isReinitiated, caller.userId);
}

/** Why a session may use no tool of a toolkit; nothing where it may use one. */
function refusalOf(toolkit: Toolkit, session: Session, { catalogue, policy }: MetaToolServices) {
  const decisions = catalogue.tools
    .filter((entry) => entry.toolkit.slug === toolkit.slug)
    .map((entry) => policy(session, entry));
  if (decisions.some(({ allowed }) => allowed)) return undefined;
  return decisions.flatMap((decision) => (decision.allowed ? [] : [decision.reason]))[0];
}

function describe(
  toolkit: Toolkit,
  state: ConnectionState,
  isReinitiated: boolean,
  userId: string,
): ConnectionResult {
  const account =
    'account' in state
      ? {
          connected_account_id: state.account.id,
          auth_config_id: state.account.authConfigId,
          created_at: state.account.createdAt.toISOString(),
        }
      : {};
  if (state.status === 'not_needed' || (state.status === 'active' && !isReinitiated)) {
    return { toolkit: toolkit.slug, status: 'active', has_active_connection: true, ...account };
  }
  return {
    ...failed(toolkit.slug, statusMessage(toolkit, state)),
    has_active_connection: state.status === 'active',
    ...account,
    instruction: operatorInstruction(toolkit, userId),
  };
}

/** What the person must ask for, as connections are given by the operator's configuration. */
export function operatorInstruction(toolkit: Toolkit, userId: string): string {
  const ways = toolkit.authSchemes.map(
    ({ name, fields }) => `${name} (${fields.map((field) => field.name).join(', ')})`,
  );
  return `Ask the operator of this router to give the user "${userId}" a connection to ${toolkit.name} in its configuration, by ${ways.join(' or ')}, and to start it again.`;
}

function failed(toolkit: string, message: string): ConnectionResult {
  return { toolkit, status: 'failed', has_active_connection: false, error_message: message };
}

function unknownToolkit(slug: string, { catalogue }: MetaToolServices): string {
  const names = catalogue.toolkits.map((toolkit) => toolkit.slug);
  const closest = closestNames(slug, names);
  return `There is no toolkit "${slug}". ${closest.length > 0 ? 'Closest' : 'There are'}: ${(closest.length > 0 ? closest : names).join(', ')}.`;
}

function summarize({ toolkit, status, error_message, instruction }: ConnectionResult): string {
  return [`${toolkit}: ${status}.`, error_message, instruction].filter(Boolean).join(' ');
}
