import { z } from 'zod';
import { reachRouter } from '../router-access.ts';
import { askRouter } from '../router-client.ts';
import { writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';

export interface SessionOptions {
  readonly user?: string;
  /** Slugs. */
  readonly toolkits?: readonly string[];
  readonly json?: boolean;
}

const createdSession = z.looseObject({ session_id: z.string(), mcp: z.looseObject({ url: z.string() }) });

/** Makes a session and shows where its tools are. */
export async function createSession(
  context: CommandContext,
  { user = context.configuration.userId, toolkits, json }: SessionOptions,
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
  writeLines(
    context.terminal.output,
    json
      ? [JSON.stringify(session)]
      : [
          `Session ${session.session_id} for ${user}.`,
          `MCP: ${session.mcp.url}`,
          'Send the key as x-api-key, or as Authorization: Bearer.',
        ],
  );
}
