import type { Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import type { ConnectionState } from '../../connections/connection.ts';
import { ConnectionRefusal } from '../../connections/connection-refusal.ts';
import { accountToConnect } from '../../connections/links/link-offers.ts';
import { closestNames } from '../../discovery/suggestions.ts';
import { bookkeepingFields } from './common-fields.ts';
import { defineMetaTool, type MetaToolCall, type MetaToolServices } from './meta-tool.ts';
import { toolkitRefusal } from './toolkit-refusal.ts';

const input = z.strictObject({
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
  readonly redirect_url?: string;
  readonly was_reinitiated?: boolean;
  readonly instruction?: string;
  readonly error_message?: string;
}

/** COMPOSIO_MANAGE_CONNECTIONS: whether the user's accounts are connected, and a link to connect those that are not. */
export const manageConnections = defineMetaTool({
  slug: 'COMPOSIO_MANAGE_CONNECTIONS',
  title: 'Manage connections',
  description:
    "Returns whether the user's accounts are connected, and for each that is not a link: show it to the user as a Markdown link, and go on once they have connected. Call it for toolkits that COMPOSIO_SEARCH_TOOLS showed without an active connection.",
  hints: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input,
  output,
  isOffered: (config) => config.manageConnections.enabled,
  async answer({ toolkits, reinitiate_all = false }, call, services) {
    const known = toolkits.flatMap((slug) => services.catalogue.findToolkit(slug) ?? []);
    const states = await services.connections.states(call.caller, known);
    const results: ConnectionResult[] = [];
    for (const slug of new Set(toolkits)) {
      results.push(await resultOf(slug, reinitiate_all, states, call, services));
    }
    const count = (wanted: ConnectionResult['status']) =>
      results.filter(({ status }) => status === wanted).length;
    return {
      data: {
        message: `${count('active')} of ${results.length} connected.`,
        results: Object.fromEntries(results.map((result) => [result.toolkit, { ...result }])),
        summary: {
          total_toolkits: results.length,
          active_connections: count('active'),
          initiated_connections: count('initiated'),
          failed_connections: count('failed'),
        },
      },
      text: results.map(summarize).join('\n'),
    };
  },
});

async function resultOf(
  slug: string,
  isReinitiated: boolean,
  states: ReadonlyMap<string, ConnectionState>,
  call: MetaToolCall,
  services: MetaToolServices,
): Promise<ConnectionResult> {
  const toolkit = services.catalogue.findToolkit(slug);
  if (toolkit === undefined) return failed(slug, unknownToolkit(slug, services));
  const refusal = toolkitRefusal(toolkit, call.caller.session, services);
  if (refusal !== undefined) return failed(slug, refusal);
  const state = states.get(toolkit.slug) ?? { status: 'none' };
  const isUsable = state.status === 'active' || state.status === 'not_needed';
  if (state.status === 'not_needed' || (isUsable && !isReinitiated)) {
    return { toolkit: toolkit.slug, status: 'active', has_active_connection: true, ...accountOf(state) };
  }
  return await initiated(toolkit, state, call, services);
}

function accountOf(state: ConnectionState) {
  if (!('account' in state)) return {};
  const { id, authConfigId, createdAt } = state.account;
  return {
    connected_account_id: id,
    auth_config_id: authConfigId,
    created_at: createdAt.toISOString(),
  };
}

async function initiated(
  toolkit: Toolkit,
  state: ConnectionState,
  { caller: { session, origin } }: MetaToolCall,
  { linkOffers }: MetaToolServices,
): Promise<ConnectionResult> {
  if (origin === undefined) throw new Error('A link needs the origin of the request that asks for it.');
  try {
    const { link, url } = await linkOffers.inSession(session, toolkit, accountToConnect(state), { origin });
    return {
      toolkit: toolkit.slug,
      status: 'initiated',
      has_active_connection: state.status === 'active',
      connected_account_id: link.accountId,
      auth_config_id: link.authConfigId,
      created_at: link.createdAt.toISOString(),
      redirect_url: url,
      was_reinitiated: state.status === 'active',
      instruction: `Show the user this link, which works for ten minutes, and go on when they have connected: [Connect ${toolkit.name}](${url})`,
    };
  } catch (error) {
    if (!(error instanceof ConnectionRefusal)) throw error;
    const { message, advice } = error;
    return failed(toolkit.slug, advice === undefined ? message : `${message} ${advice}`);
  }
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
