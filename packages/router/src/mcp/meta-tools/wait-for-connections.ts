import { z } from 'zod';
import type { AccountStatus, ConnectionState } from '../../connections/connection.ts';
import { bookkeepingFields } from './common-fields.ts';
import { defineMetaTool } from './meta-tool.ts';
import { poll } from './poll.ts';

/** Shorter than the minute after which most clients give a call up. */
const patience = { intervalMilliseconds: 1_000, mostMilliseconds: 45_000 };

const input = z.strictObject({
  toolkits: z.array(z.string().min(1)).min(1).max(50).describe('Toolkit slugs, e.g. ["confluence"].'),
  mode: z
    .enum(['any', 'all'])
    .default('any')
    .describe('Wait until any or all of them are connected or failed.'),
  session_id: bookkeepingFields.session_id,
});

type WaitStatus = 'ACTIVE' | 'INITIATED' | 'FAILED' | 'NOT_FOUND';

const output = z.looseObject({
  message: z.string(),
  results: z.record(
    z.string(),
    z.looseObject({ toolkit: z.string(), status: z.enum(['ACTIVE', 'INITIATED', 'FAILED', 'NOT_FOUND']) }),
  ),
});

/** COMPOSIO_WAIT_FOR_CONNECTIONS: waits while the person connects an account. Only where the session asks for it. */
export const waitForConnections = defineMetaTool({
  slug: 'COMPOSIO_WAIT_FOR_CONNECTIONS',
  title: 'Wait for connections',
  description:
    'Waits up to 45 seconds until accounts are connected or failed, and returns how each stands. Call it after you told the user how to connect.',
  hints: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  input,
  output,
  isOffered: ({ manageConnections }) =>
    manageConnections.enabled && manageConnections.enableWaitForConnections,
  async answer({ toolkits, mode }, { caller, signal }, { catalogue, connections }) {
    const slugs = [...new Set(toolkits)];
    const known = slugs.flatMap((slug) => catalogue.findToolkit(slug) ?? []);
    const results = await poll(
      async () => {
        const states = await connections.states(caller, known);
        return slugs.map((slug) => resultOf(slug, states.get(catalogue.findToolkit(slug)?.slug ?? slug)));
      },
      (found) => (mode === 'any' ? found.some(isSettled) : found.every(isSettled)),
      { ...patience, signal },
    );
    const active = results.filter(({ status }) => status === 'ACTIVE').length;
    return {
      data: {
        message: `${active} of ${results.length} connected.`,
        results: Object.fromEntries(results.map((result) => [result.toolkit, result])),
      },
      text: results.map(({ toolkit, status }) => `${toolkit}: ${status}`).join('\n'),
    };
  },
});

function isSettled({ status }: { readonly status: WaitStatus }): boolean {
  return status === 'ACTIVE' || status === 'FAILED';
}

/** One toolkit's state; one that there is not has none, and fails. */
function resultOf(toolkit: string, state: ConnectionState | undefined) {
  if (state === undefined) {
    const error_message = `There is no toolkit "${toolkit}".`;
    return { toolkit, status: 'FAILED' as const, has_active_connection: false, error_message };
  }
  const status = waitStatusOf(state);
  const account =
    'account' in state
      ? {
          connected_account_id: state.account.id,
          auth_config_id: state.account.authConfigId,
          created_at: state.account.createdAt.toISOString(),
        }
      : {};
  return { toolkit, status, has_active_connection: status === 'ACTIVE', ...account };
}

function waitStatusOf(state: ConnectionState): WaitStatus {
  if (state.status === 'none') return 'NOT_FOUND';
  if (state.status !== 'inactive') return 'ACTIVE';
  return beginnings.includes(state.account.status) ? 'INITIATED' : 'FAILED';
}

const beginnings: readonly AccountStatus[] = ['INITIALIZING', 'INITIATED'];
