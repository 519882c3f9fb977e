import type { ToolsInput } from '@mastra/core/agent';
import { noopLogger } from '@mastra/core/logger';
import { MCPClient } from '@mastra/mcp';
import { AgentError } from '../agent-error.ts';
import { type ApprovalDesk, askingFirst } from '../approvals/asking-first.ts';
import { TurnQueue } from '../conversation/turn-queue.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { fetchOnce } from './fetch-once.ts';
import { refusingMalformed } from './guard-tool.ts';
import type { RouterSession } from './open-session.ts';

/** The tools of a session, ready for an agent. */
export interface ConnectedTools {
  /** By their own names: `COMPOSIO_SEARCH_TOOLS`. */
  readonly tools: ToolsInput;
  disconnect(): Promise<void>;
}

const server = 'router';

/**
 * Connects to the session's MCP endpoint.
 *
 * @throws AgentError `router_key_refused` or `router_failed` when it cannot be connected to
 * @throws the signal's reason when it is aborted
 */
export async function connectTools(
  { mcpUrl, headers }: RouterSession,
  approvals: ApprovalDesk,
  signal?: AbortSignal,
): Promise<ConnectedTools> {
  const client = new MCPClient({
    id: crypto.randomUUID(),
    servers: {
      [server]: {
        url: mcpUrl,
        requestInit: { headers: { ...headers } },
        fetch: fetchOnce,
        // The headers carry the key: it goes to the router and nowhere else, redirects included.
        allowedHosts: [mcpUrl.host],
      },
    },
  });
  // What fails is told to the person in words of ours; the library would print stack traces over the chat.
  client.__setLogger(noopLogger);
  // Disconnecting does not end what is being waited for: the client has no way to be told.
  const { toolsets, errorDetails } = await unlessAborted(client.listToolsetsWithErrors(), signal);
  const failure = errorDetails[server];
  const tools = toolsets[server];
  if (failure || !tools) {
    await client.disconnect();
    throw connectionError(mcpUrl, failure?.httpStatus, failure?.message ?? 'it offers no tools');
  }
  const questions = new TurnQueue();
  for (const tool of Object.values(tools)) {
    // The library shows a model the short text of a result; what the model works with is in the structured part.
    if (tool.execute) tool.execute = refusingMalformed(askingFirst(tool.execute, approvals, questions));
    if (tool.toModelOutput) tool.toModelOutput = (value: unknown) => ({ type: 'json', value });
  }
  return { tools, disconnect: () => client.disconnect() };
}

function connectionError(url: URL, status: number | undefined, reason: string): AgentError {
  if (status === 401 || status === 403) {
    return new AgentError('router_key_refused', `The session at ${url.origin} refused the key.`);
  }
  return new AgentError('router_failed', `The session at ${url.origin} cannot be used: ${firstLine(reason)}`);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
