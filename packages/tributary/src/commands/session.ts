import { z } from 'zod';
import { reachRouter } from '../router-access.ts';
import { type AskedRouter, askRouter } from '../router-client.ts';
import { writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';

export interface SessionOptions {
  readonly user?: string;
  /** Slugs. */
  readonly toolkits?: readonly string[];
  readonly json?: boolean;
  /** False for none: a router of others may know no tokens. */
  readonly token?: boolean;
}

const createdSession = z.looseObject({ session_id: z.string(), mcp: z.looseObject({ url: z.string() }) });

const createdToken = z.looseObject({ id: z.string(), token: z.string(), expires_at: z.string() });

/** Makes a session and shows where its tools are, with a key to it alone that can be given to a client. */
export async function createSession(
  context: CommandContext,
  { user = context.configuration.userId, toolkits, json, token: isTokenWanted = true }: SessionOptions,
): Promise<void> {
  const router = await reachRouter(context);
  const session = await askRouter(
    router,
    {
      method: 'POST',
      path: '/api/v3.1/tool_router/session',
      body: { user_id: user, ...(toolkits ? { toolkits: { enable: toolkits } } : {}) },
    },
    createdSession,
  );
  const token = isTokenWanted ? await createToken(router, session.session_id) : undefined;
  writeLines(
    context.terminal.output,
    json
      ? [JSON.stringify({ ...session, ...(token ? { token } : {}) })]
      : [
          `Session ${session.session_id} for ${user}.`,
          `MCP: ${session.mcp.url}`,
          ...(token
            ? [
                `Token: ${token.token}`,
                `It opens this session alone, until ${token.expires_at.slice(0, 10)}; it is shown this once.`,
                'Send it as x-api-key, or as Authorization: Bearer.',
              ]
            : ['Send the key of the project as x-api-key, or as Authorization: Bearer.']),
        ],
  );
}

function createToken(router: AskedRouter, sessionId: string) {
  const path = `/api/v3.1/tool_router/session/${encodeURIComponent(sessionId)}/tokens`;
  return askRouter(
    router,
    { method: 'POST', path, body: { name: 'tributary session create' } },
    createdToken,
  );
}
