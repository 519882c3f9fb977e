import type { ToolsInput } from '@mastra/core/agent';
import { noopLogger } from '@mastra/core/logger';
import { MCPClient } from '@mastra/mcp';
import { AgentError } from '../agent-error.ts';
import { type ApprovalDesk, askingFirst } from '../approvals/asking-first.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { inConversation } from './conversation-header.ts';
import { fetchOnce } from './fetch-once.ts';
import { refusingMalformed } from './guard-tool.ts';
import { type CallProgress, createProgressEar } from './hearing-progress.ts';
import { markingContent } from './mark-content.ts';
import type { RouterSession } from './open-session.ts';
import { readCallContext } from './tool-call-context.ts';

/** The tools of a session, ready for an agent. */
export interface ConnectedTools {
  /** By their own names: `COMPOSIO_SEARCH_TOOLS`. */
  readonly tools: ToolsInput;
  disconnect(): Promise<void>;
}

/** Who is asked and told while tools run. */
export interface ToolListeners {
  readonly approvals: ApprovalDesk;
  readonly onProgress: (progress: CallProgress) => void;
  /** Gives up connecting. */
  readonly signal?: AbortSignal | undefined;
}

const server = 'router';
const patienceMilliseconds = 15 * 60_000;

/**
 * Connects to the session's MCP endpoint.
 *
 * @throws AgentError `router_key_refused` or `router_failed` when it cannot be connected to
 * @throws the signal's reason when it is aborted
 */
export async function connectTools(
  { mcpUrl, headers }: RouterSession,
  { approvals, onProgress, signal }: ToolListeners,
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
        enableProgressTracking: true,
        // A failure is told in the same form as a success, and the form says what a person has to agree to.
        onToolError: 'return',
      },
    },
    // The router ends each call by itself, and says how it went; who waits no longer stops the run.
    timeout: patienceMilliseconds,
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
  const ear = createProgressEar(onProgress);
  await client.progress.onUpdate(server, ear.heard);
  for (const [name, tool] of Object.entries(tools)) {
    const { execute } = tool;
    if (execute) {
      const inThread = (input: unknown, context: Parameters<typeof execute>[1]) =>
        inConversation(readCallContext(context).thread, () => execute(input, context));
      tool.execute = refusingMalformed(markingContent(name, askingFirst(ear.hearing(inThread), approvals)));
    }
    // With it the library shows a model the short text of a result, and keeps a second copy of it in the thread; what the
    // model works with is in the structured part, which it is shown without.
    delete tool.toModelOutput;
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
