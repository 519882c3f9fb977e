import { z } from 'zod';
import { offeredTools } from '../../mcp/offered-tools.ts';
import type { Session, SessionConfig } from '../../sessions/session.ts';
import type { RouterServices } from '../environment.ts';
import { type HostRules, publicOrigin } from '../hosts.ts';

const allowList = z.union([
  z.object({ enabled: z.array(z.string()) }),
  z.object({ disabled: z.array(z.string()) }),
]);

/** A session as the wire has it. */
export const sessionAnswer = z.object({
  session_id: z.string(),
  mcp: z.object({ type: z.literal('http'), url: z.url() }),
  tool_router_tools: z.array(z.string()),
  config: z.looseObject({
    user_id: z.string(),
    toolkits: allowList.optional(),
    manage_connections: z.looseObject({ enabled: z.boolean() }),
    preload: z.object({ tools: z.union([z.literal('all'), z.array(z.string())]) }),
    search: z.object({ enable: z.boolean() }),
    execute: z.object({ enable_multi_execute: z.boolean() }),
  }),
  config_version: z.int(),
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
  });
}

/** Where the MCP clients of a session find it, under the origin that the request was sent to. */
export function mcpAddress({ id }: Pick<Session, 'id'>, request: Request, hosts: HostRules): string {
  return `${publicOrigin(request, hosts)}/tool_router/${id}/mcp`;
}

function describeConfig(config: SessionConfig) {
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
      enable_wait_for_connections: connections.enableWaitForConnections,
      enable_connection_removal: connections.enableConnectionRemoval,
    },
    preload: config.preload,
    search: config.search,
    execute: { enable_multi_execute: config.execute.enableMultiExecute },
    ...(config.approvals === undefined ? {} : { approvals: config.approvals }),
    ...describeKept(config.other),
  };
}

/** Requests say `enable_proxy_execution`, answers `proxy_execution_enabled`. */
function describeKept({ workbench, ...others }: SessionConfig['other']) {
  const parsed = z.looseObject({ enable_proxy_execution: z.boolean().optional() }).safeParse(workbench);
  if (!parsed.success) return others;
  const { enable_proxy_execution, ...rest } = parsed.data;
  const proxy =
    enable_proxy_execution === undefined ? {} : { proxy_execution_enabled: enable_proxy_execution };
  return { ...others, workbench: { ...rest, ...proxy } };
}
