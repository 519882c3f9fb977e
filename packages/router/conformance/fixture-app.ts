import { randomBytes } from 'node:crypto';
import { createMcpHandler, createRequestStateCodec, McpServer } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import { answerErrors, answerUnknownPath } from '../src/api/answer-errors.ts';
import type { RouterEnvironment } from '../src/api/environment.ts';
import { checkHost } from '../src/api/hosts.ts';
import { limitBody } from '../src/api/limit-body.ts';
import { logRequests } from '../src/api/request-log.ts';
import { silentLogger } from '../src/logger.ts';
import { addContentTools } from './fixtures/content-tools.ts';
import { addDiagnosticTools } from './fixtures/diagnostic-tools.ts';
import { addInputTools, type Round } from './fixtures/input-tools.ts';
import { addPrompts } from './fixtures/prompts.ts';
import { addResources } from './fixtures/resources.ts';

const largestBody = 4 * 1024 * 1024;

/**
 * The suite's own tools, resources and prompts at `/mcp`, behind what every request of the router passes but the key,
 * which the suite cannot send. Nothing is kept between requests, as in the router.
 */
export function createFixtureApp(): Hono<RouterEnvironment> {
  const codec = createRequestStateCodec<Round>({ key: randomBytes(32) });
  const handler = createMcpHandler(() => {
    const server = new McpServer(
      { name: 'tributary-conformance', version: '0.1.0' },
      { capabilities: { logging: {} }, requestState: { verify: codec.verify } },
    );
    addContentTools(server);
    addInputTools(server, codec);
    addDiagnosticTools(server, handler.notify);
    addResources(server);
    addPrompts(server);
    return server;
  });
  const app = new Hono<RouterEnvironment>();
  app.onError(answerErrors(silentLogger, []));
  app.notFound(answerUnknownPath([]));
  app.use(logRequests({ logger: silentLogger }), checkHost({ allowedHosts: [] }), limitBody(largestBody));
  app.all('/mcp', (context) => handler.fetch(context.req.raw));
  return app;
}
