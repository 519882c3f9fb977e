import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Hono, HonoRequest } from 'hono';
import { callerOf } from '../api/caller.ts';
import type { RouterEnvironment, RouterServices } from '../api/environment.ts';
import { findSession } from '../api/sessions/find-session.ts';
import { createSessionServer } from './session-server.ts';

/**
 * The MCP endpoint of a session, for both revisions of the protocol. The key and the host have been checked before.
 * It keeps nothing between requests, so that any replica can answer any of them.
 */
export function addMcpEndpoint(app: Hono<RouterEnvironment>, services: RouterServices): void {
  app.all('/tool_router/:session_id/mcp', findSession(services), async (context) => {
    const caller = callerOf(context, context.get('session'));
    const { fetch } = createMcpHandler(() => createSessionServer(caller, services), {
      onerror: (error) =>
        services.logger.debug({ requestId: caller.requestId, error: error.message }, 'MCP request refused'),
    });
    return fetch(await unread(context.req));
  });
}

/** The request with its body to be read again: how deep it is has been looked at. */
async function unread(request: HonoRequest): Promise<Request> {
  const { url, method, headers, signal } = request.raw;
  const body = /^(GET|HEAD)$/.test(method) ? null : await request.text();
  return new Request(url, { method, headers, signal, body });
}
