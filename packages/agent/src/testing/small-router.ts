import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { startServer, type TestServer } from './http-server.ts';

/** A tool call that the small router received. */
export interface ReceivedCall {
  readonly tool: string;
  readonly arguments: Record<string, unknown>;
}

export interface SmallRouter extends TestServer {
  readonly apiKey: string;
  /** Bodies of the sessions asked for, oldest first. */
  readonly sessionRequests: readonly unknown[];
  /** What sessions were to ask first, by the header that says so. */
  readonly approvalRules: readonly string[];
  readonly calls: readonly ReceivedCall[];
  /** Ids of the sessions that were ended. */
  readonly endedSessions: readonly string[];
}

/** What an application tool of the small router answers; throwing makes it fail. */
export type SmallTool = (input: Record<string, unknown>) => unknown | Promise<unknown>;

const apiKey = 'ak_of_the_test';
const envelope = z.object({ data: z.unknown(), error: z.string().nullable(), successful: z.boolean() });

/**
 * The least router that the agent can talk to, over real HTTP and MCP: it makes sessions and serves
 * COMPOSIO_MULTI_EXECUTE_TOOL and every tool itself, as a session with preloaded tools does.
 */
export async function startSmallRouter(
  tools: Readonly<Record<string, SmallTool>>,
  { knowsApprovals = true }: { readonly knowsApprovals?: boolean } = {},
): Promise<SmallRouter> {
  let approvals: { readonly default: string } | undefined;
  const sessionRequests: unknown[] = [];
  const approvalRules: string[] = [];
  const calls: ReceivedCall[] = [];
  const endedSessions: string[] = [];
  const run = async (tool: string, input: Record<string, unknown>) => {
    calls.push({ tool, arguments: input });
    return tools[tool]?.(input);
  };
  const mcp = createMcpHandler(() => mcpServer(Object.keys(tools), run));
  const serveMcp = getRequestListener((request) => mcp.fetch(request), { overrideGlobalObjects: false });
  const server = await startServer((request, response) => {
    void answer(request).then((reply) => {
      if (reply === 'mcp') return void serveMcp(request, response);
      response
        .writeHead(reply.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(reply.body));
    });
  });

  function noteRule(rule: string | readonly string[] | undefined): void {
    if (rule === undefined) return;
    approvalRules.push(String(rule));
    approvals = knowsApprovals ? { default: String(rule) } : undefined;
  }

  async function answer(request: IncomingMessage): Promise<'mcp' | { status: number; body: unknown }> {
    if (request.headers['x-api-key'] !== apiKey) return { status: 401, body: refusal };
    if (request.url === '/tool_router/trs_1/mcp') return 'mcp';
    if (request.method === 'GET') return { status: 200, body: sessionTold(approvals) };
    if (request.method === 'DELETE') {
      endedSessions.push(request.url?.split('/').at(-1) ?? '');
      return { status: 200, body: { session_id: 'trs_1', deleted: true } };
    }
    noteRule(request.headers['x-tributary-approvals']);
    sessionRequests.push(JSON.parse(await text(request)));
    return {
      status: 201,
      body: {
        session_id: 'trs_1',
        mcp: { type: 'http', url: `${server.url}/tool_router/trs_1/mcp` },
        config: {},
      },
    };
  }

  return { ...server, apiKey, sessionRequests, approvalRules, calls, endedSessions };
}

function sessionTold(approvals: { readonly default: string } | undefined) {
  return { session_id: 'trs_1', config: approvals ? { approvals } : {} };
}

const refusal = {
  error: { message: 'Invalid API key', code: 10401, slug: 'HTTP_Unauthorized', status: 401 },
};

type Run = (tool: string, input: Record<string, unknown>) => Promise<unknown>;

function mcpServer(slugs: readonly string[], run: Run): McpServer {
  const server = new McpServer({ name: 'small-router', version: '1.0.0' });
  const items = z.array(z.object({ tool_slug: z.string(), arguments: z.record(z.string(), z.unknown()) }));
  server.registerTool(
    'COMPOSIO_MULTI_EXECUTE_TOOL',
    { description: 'Runs tools.', inputSchema: z.object({ tools: items }), outputSchema: envelope },
    async ({ tools }) => {
      const results = await Promise.all(tools.map((item, index) => runItem(run, item, index)));
      const failures = results.filter(({ error }) => error !== null).length;
      const counts = {
        total_count: results.length,
        error_count: failures,
        success_count: results.length - failures,
      };
      return reply({ results, ...counts });
    },
  );
  for (const slug of slugs) {
    server.registerTool(
      slug,
      { description: slug, inputSchema: z.looseObject({}), outputSchema: envelope },
      async (input) => reply(await run(slug, input)),
    );
  }
  return server;
}

async function runItem(
  run: Run,
  item: { tool_slug: string; arguments: Record<string, unknown> },
  index: number,
) {
  const named = { index, tool_slug: item.tool_slug };
  try {
    const data = await run(item.tool_slug, item.arguments);
    return { ...named, error: null, response: { data, error: null, successful: true } };
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error);
    return { ...named, error: message, response: { data: {}, error: message, successful: false } };
  }
}

function reply(data: unknown) {
  const structuredContent = { data, error: null, successful: true };
  return { content: [{ type: 'text' as const, text: 'Done.' }], structuredContent };
}
