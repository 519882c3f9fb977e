import { Composio } from '@composio/core';
import { z } from 'zod';
import { AgentError } from '../agent-error.ts';

/** Which router, and for whom. */
export interface SessionRequest {
  /** Origin of the router, or of the hosted service. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Whose connections the tools use. */
  readonly userId: string;
  /** Toolkits to keep to; all that the router offers when absent. */
  readonly toolkits?: readonly string[] | undefined;
}

/** Where the session's tools are, and what to send along. */
export interface RouterSession {
  readonly mcpUrl: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Makes a session with the public client, the one that any program would use.
 *
 * @throws AgentError `router_unreachable`, `router_key_refused` or `router_failed`
 */
export async function openSession(request: SessionRequest): Promise<RouterSession> {
  const { baseUrl, apiKey, userId, toolkits } = request;
  try {
    // Without the two switches the client calls its maker's telemetry and the package registry.
    const composio = new Composio({
      apiKey,
      baseURL: baseUrl,
      allowTracking: false,
      disableVersionCheck: true,
    });
    const session = await composio.create(userId, {
      mcp: true,
      ...(toolkits && { toolkits: [...toolkits] }),
    });
    return { mcpUrl: new URL(session.mcp.url), headers: session.mcp.headers ?? {} };
  } catch (error) {
    throw explain(error, baseUrl);
  }
}

const clientError = z.looseObject({ status: z.int() });
const errorBody = z.looseObject({
  error: z.looseObject({ error: z.looseObject({ message: z.string() }) }),
});

function explain(error: unknown, baseUrl: string): AgentError {
  const answered = clientError.safeParse(error);
  if (!answered.success) {
    return new AgentError(
      'router_unreachable',
      `No router answers at ${baseUrl}. Start one with "npm run serve", or correct COMPOSIO_BASE_URL.`,
      { cause: error },
    );
  }
  const { status } = answered.data;
  if (status === 401 || status === 403) {
    return new AgentError(
      'router_key_refused',
      `The router at ${baseUrl} refused the key. Check COMPOSIO_API_KEY.`,
      { cause: error },
    );
  }
  const body = errorBody.safeParse(error);
  const reason = body.success ? body.data.error.error.message : `it answered ${status}`;
  return new AgentError('router_failed', `The router at ${baseUrl} made no session: ${reason}`, {
    cause: error,
  });
}
