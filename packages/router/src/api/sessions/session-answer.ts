import { z } from 'zod';
import { offeredTools } from '../../mcp/offered-tools.ts';
import type { Session, SessionConfig } from '../../sessions/session.ts';
import type { RouterServices } from '../environment.ts';
import { type HostRules, publicOrigin } from '../hosts.ts';

const allowList = z.union([
  z.object({ enabled: z.array(z.string()) }),
  z.object({ disabled: z.array(z.string()) }),
]);

/** A session's configuration as the wire has it. */
export const configAnswer = z.looseObject({
  user_id: z.string(),
  toolkits: allowList.optional(),
  manage_connections: z.looseObject({ enabled: z.boolean() }),
  preload: z.object({ tools: z.union([z.literal('all'), z.array(z.string())]) }),
  search: z.object({ enable: z.boolean() }),
  execute: z.object({ enable_multi_execute: z.boolean() }),
});

/** A session as the wire has it. */
export const sessionAnswer = z.object({
  session_id: z.string(),
  mcp: z.object({ type: z.literal('http'), url: z.url() }),
  tool_router_tools: z.array(z.string()),
  config: configAnswer,
  config_version: z.int(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
  experimental: z.object({ assistive_prompt: z.string() }).optional(),
});

/** A session for its owner, with the address that its MCP clients use. */
export function describeSession(
  session: Session,
  request: Request,
  services: RouterServices,
): z.input<typeof sessionAnswer> {
  const { meta, preloaded } = offeredTools(session, services);
  return sessionAnswer.parse({
    session_id: session.id,
    mcp: { type: 'http', url: mcpAddress(session, request, services.hosts) },
    tool_router_tools: [...meta.map(({ slug }) => slug), ...preloaded.map(({ tool }) => tool.slug)],
    config: describeConfig(session.config),
    config_version: session.configVersion,
    ...describeWarnings(preloaded.length),
  });
}

/** How many preloaded tools a model still chooses well from. */
const mostPreloaded = 20;

function describeWarnings(preloaded: number) {
  if (preloaded <= mostPreloaded) return {};
  const message = `${preloaded} tools are preloaded and fill the model's context: preload at most ${mostPreloaded}, the others are found by search.`;
  return { warnings: [{ code: 'PRELOAD_TOOLS_HIGH_CONTEXT_USAGE', message }] };
}

/** Where the MCP clients of a session find it, under the origin that the request was sent to. */
export function mcpAddress({ id }: Pick<Session, 'id'>, request: Request, hosts: HostRules): string {
  return `${publicOrigin(request, hosts)}/tool_router/${id}/mcp`;
}

/** A configuration in the words of answers. */
export function describeConfig(config: SessionConfig) {
  const { manageConnections: connections } = config;
  return {
    user_id: config.userId,
    ...(config.toolkits === undefined ? {} : { toolkits: config.toolkits }),
    ...(config.tools === undefined ? {} : { tools: config.tools }),
    ...(config.tags === undefined ? {} : { tags: config.tags }),
    auth_configs: config.authConfigs,
    connected_accounts: config.connectedAccounts,
    manage_connections: {
      enabled: connections.enabled,
      ...(connections.callbackUrl === undefined ? {} : { callback_url: connections.callbackUrl }),
      ...(connections.verifyUser === undefined ? {} : { verify_user: connections.verifyUser }),
      enable_wait_for_connections: connections.enableWaitForConnections,
      enable_connection_removal: connections.enableConnectionRemoval,
    },
    preload: config.preload,
    search: config.search,
    execute: { enable_multi_execute: config.execute.enableMultiExecute },
    ...(config.approvals === undefined ? {} : { approvals: config.approvals }),
    ...config.other,
    workbench: {
      enable: false,
      proxy_execution_enabled: config.workbench?.proxyExecutionEnabled ?? true,
      ...(config.workbench?.autoOffloadThreshold === undefined
        ? {}
        : { auto_offload_threshold: config.workbench.autoOffloadThreshold }),
    },
    ...(config.multiAccount === undefined
      ? {}
      : { multi_account: describeMultiAccount(config.multiAccount) }),
  };
}

function describeMultiAccount(accounts: NonNullable<SessionConfig['multiAccount']>) {
  return {
    enable: true,
    max_accounts_per_toolkit: accounts.maxAccountsPerToolkit,
    require_explicit_selection: accounts.requireExplicitSelection,
  };
}
