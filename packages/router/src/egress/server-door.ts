import type { ToolResponse } from '@tributary/toolkit';
import { createGuardedAgents } from './guarded-agents.ts';
import { defaultLimits, type EgressLimits } from './limits.ts';
import { sendOnce } from './send-once.ts';

/** A request to an authorization server, outside any connection. */
export interface ServerRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** Those that carry credentials, too: nothing is followed to another address. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it is. */
  readonly text?: string | undefined;
  /** The operator allows the server to be at a private address. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The door out to the servers that give tokens. */
export interface ServerDoor {
  /**
   * Sends a request once and reads the answer, whatever its status.
   *
   * @throws SendFailure when there is no answer
   */
  ask(request: ServerRequest): Promise<ToolResponse>;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}

/** People and calls wait for tokens. */
const tokenLimits: EgressLimits = { ...defaultLimits, attemptMilliseconds: 10_000, answerBytes: 1_000_000 };

/** A door with its own guarded sockets. */
export function createServerDoor(limits: Partial<EgressLimits> = {}): ServerDoor {
  const allLimits = { ...tokenLimits, ...limits };
  const agents = createGuardedAgents(allLimits.connectMilliseconds);
  const ending = new AbortController();
  return {
    ask({ allowPrivate, signal, ...request }) {
      const signals = signal ? [signal, ending.signal] : [ending.signal];
      const outgoing = { ...request, credentials: {} };
      return sendOnce(outgoing, agents.agentFor(allowPrivate), AbortSignal.any(signals), allLimits);
    },
    async close() {
      ending.abort();
      await agents.close();
    },
  };
}
