import { Composio } from '@composio/core';
import { z } from 'zod';
import { AgentError } from '../agent-error.ts';
import { type ApprovalPolicy, approvalRules } from '../approvals/approval-policy.ts';

/** Which router, and for whom. */
export interface SessionRequest {
  /** Origin of the router, or of the hosted service. */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Whose connections the tools use. */
  readonly userId: string;
  /** Toolkits to keep to; all that the router offers when absent. */
  readonly toolkits?: readonly string[] | undefined;
  /** When a person is asked before something is written. */
  readonly approvals: ApprovalPolicy;
  /** Gives up waiting for the router. */
  readonly signal?: AbortSignal | undefined;
}

/** Where the session's tools are, and what to send along. */
export interface RouterSession {
  /** `trs_…` */
  readonly id: string;
  readonly mcpUrl: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the session at the router. A router that does not do so in two seconds keeps it; nothing depends on that. */
  end(): Promise<void>;
}

const patienceMilliseconds = 30_000;
const endMilliseconds = 2_000;

/**
 * Makes a session with the public client, the one that any program would use.
 *
 * @throws AgentError `router_unreachable`, `router_missing`, `router_key_refused` or `router_failed`
 * @throws the signal's reason when it is aborted
 */
export async function openSession(request: SessionRequest): Promise<RouterSession> {
  const { baseUrl, apiKey, userId, toolkits, approvals, signal: stop } = request;
  const patience = AbortSignal.timeout(patienceMilliseconds);
  try {
    // Without the two switches the client calls its maker's telemetry and the package registry.
    const composio = new Composio({
      apiKey,
      baseURL: baseUrl,
      allowTracking: false,
      disableVersionCheck: true,
      // The client has no option for it. A router that does not know the header lets all tools run, as it always does.
      defaultHeaders: { 'x-tributary-approvals': approvalRules[approvals] },
    });
    const session = await composio.create(
      userId,
      { mcp: true, ...(toolkits && { toolkits: [...toolkits] }) },
      { signal: stop ? AbortSignal.any([stop, patience]) : patience },
    );
    return {
      id: session.sessionId,
      mcpUrl: new URL(session.mcp.url),
      headers: session.mcp.headers ?? {},
      end: async () => {
        await session.delete({ signal: AbortSignal.timeout(endMilliseconds) }).catch(() => {});
      },
    };
  } catch (error) {
    stop?.throwIfAborted();
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
    return new AgentError('router_unreachable', `No router answers at ${baseUrl}.`, { cause: error });
  }
  const { status } = answered.data;
  if (status === 401 || status === 403) {
    return new AgentError('router_key_refused', `The router at ${baseUrl} refused the key.`, {
      cause: error,
    });
  }
  const body = errorBody.safeParse(error);
  if (body.success) {
    const reason = asSentenceEnd(body.data.error.error.message);
    return new AgentError('router_failed', `The router at ${baseUrl} made no session: ${reason}`, {
      cause: error,
    });
  }
  return new AgentError(
    'router_missing',
    `There is no router at ${baseUrl}: it answered ${status}, and not as a router does.`,
    { cause: error },
  );
}

function asSentenceEnd(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
