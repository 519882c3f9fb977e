import { z } from 'zod';
import { followingFetch } from '../mcp/following-fetch.ts';
import { bridge } from '../mcp/stdio-bridge.ts';
import { type RouterAccess, reachOrServeRouter } from '../router-access.ts';
import { askRouter } from '../router-client.ts';
import { warnAboutSite } from '../servers/site-check.ts';
import type { CommandContext } from './command.ts';

export interface McpOptions {
  readonly user?: string;
  /** Slugs. */
  readonly toolkits?: readonly string[];
}

const createdSession = z.looseObject({ session_id: z.string(), mcp: z.looseObject({ url: z.string() }) });
/** How long the end of the session may hold up the program's end. */
const goodbyeMilliseconds = 2_000;

const sessions = '/api/v3.1/tool_router/session';

/**
 * Serves MCP on standard input and output, for clients that start a program: a session of its own at the running
 * router, or at one that this process serves meanwhile. Nothing but the protocol is written to the output.
 */
export async function mcp(
  context: CommandContext,
  { user = context.configuration.userId, toolkits }: McpOptions,
): Promise<void> {
  const { configuration, terminal, stop } = context;
  const reached: RouterAccess[] = [];
  const reach = async () => {
    const router = await reachOrServeRouter(context);
    reached.push(router);
    return router;
  };
  try {
    const router = await reach();
    void warnAboutSite(configuration, terminal);
    const body = { user_id: user, ...(toolkits ? { toolkits: { enable: toolkits } } : {}) };
    const session = await askRouter(router, { method: 'POST', path: sessions, body }, createdSession);
    try {
      await bridge({
        input: terminal.input,
        output: terminal.output,
        url: new URL(session.mcp.url),
        apiKey: router.apiKey,
        fetch: followingFetch(router.url, async () => (await reach()).url),
        signal: stop.signal,
      });
    } finally {
      await endSession(reached.at(-1) ?? router, session.session_id);
    }
  } finally {
    await Promise.all(reached.map((router) => router.release()));
  }
}

// Nothing is lost with a session that stays; a router that has gone away needs no goodbye.
async function endSession(router: RouterAccess, id: string): Promise<void> {
  const asked = { ...router, signal: AbortSignal.timeout(goodbyeMilliseconds) };
  await askRouter(asked, { method: 'DELETE', path: `${sessions}/${id}` }, z.unknown()).catch(() => {});
}
