import { noopLogger } from '@mastra/core/logger';
import { MCPClient } from '@mastra/mcp';
import type { Endpoint } from './endpoint.ts';

/** The tools of a server, as the client wraps them. */
export type ServerTools = Awaited<ReturnType<MCPClient['listToolsetsWithErrors']>>['toolsets'][string];

/** A server that answers. */
export interface ConnectedEndpoint {
  /** By their own names, as the server lists them now. */
  listTools(): Promise<ServerTools>;
  disconnect(): Promise<void>;
}

const server = 'endpoint';
const callMilliseconds = 10 * 60_000;

/** A client of one server. It connects when the tools are first asked for; `listTools` rejects with why it cannot. */
export function connectEndpoint(endpoint: Endpoint): ConnectedEndpoint {
  const client = new MCPClient({
    id: crypto.randomUUID(),
    servers: { [server]: definitionOf(endpoint) },
    timeout: callMilliseconds,
  });
  // What fails is told to the person in words of ours.
  client.__setLogger(noopLogger);
  return {
    async listTools() {
      const { toolsets, errorDetails } = await client.listToolsetsWithErrors();
      const failure = errorDetails[server];
      if (failure) throw new Error(failure.message, { cause: failure });
      return toolsets[server] ?? {};
    },
    disconnect: () => client.disconnect(),
  };
}

function definitionOf(endpoint: Endpoint) {
  if (endpoint.kind === 'program') {
    const { command, args, env, cwd } = endpoint;
    // What it writes there would stand in the middle of the chat.
    const stderr = 'ignore' as const;
    return { command, args: [...args], env: { ...env }, stderr, ...(cwd === undefined ? {} : { cwd }) };
  }
  const { url, headers } = endpoint;
  // The headers may carry a key: it goes to this server and nowhere else, redirects included.
  return { url, requestInit: { headers: { ...headers } }, allowedHosts: [url.host] };
}
