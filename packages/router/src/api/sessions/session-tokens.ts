import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { SessionToken } from '../../sessions/session-tokens.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer, jsonBody, sessionPath } from '../route-parts.ts';
import { mcpAddress } from './session-answer.ts';

const daySeconds = 24 * 60 * 60;

const tokenAnswer = z.object({
  id: z.string(),
  session_id: z.string(),
  name: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
});

const createdToken = tokenAnswer.extend({
  token: z.string().describe('Shown this once. Send it as x-api-key, or as Authorization: Bearer.'),
  mcp: z.object({ type: z.literal('http'), url: z.url() }),
});

const createToken = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/tokens',
  summary: 'Make a key to this session alone',
  request: {
    params: sessionPath,
    ...jsonBody(
      z.strictObject({
        name: z.string().max(128).default('').describe('What it is for.'),
        expires_in_seconds: z
          .int()
          .min(60)
          .max(365 * daySeconds)
          .default(30 * daySeconds)
          .describe('30 days when left out, a year at most.'),
      }),
    ),
  },
  responses: { 201: jsonAnswer('The token.', createdToken), ...errorAnswers },
});

const listTokens = createRoute({
  method: 'get',
  path: '/tool_router/session/{session_id}/tokens',
  summary: 'List the tokens of a session, without their secrets',
  request: { params: sessionPath, query: pageQuery },
  responses: { 200: jsonAnswer('A page of tokens.', pageAnswer(tokenAnswer)), ...errorAnswers },
});

const revokeToken = createRoute({
  method: 'delete',
  path: '/tool_router/session/{session_id}/tokens/{token_id}',
  summary: 'Revoke a token at once',
  request: { params: sessionPath.extend({ token_id: z.string() }) },
  responses: {
    200: jsonAnswer('It is revoked.', z.object({ id: z.string(), revoked: z.literal(true) })),
    ...errorAnswers,
  },
});

/** POST and GET tool_router/session/{session_id}/tokens, DELETE …/tokens/{token_id}. */
export function addSessionTokens(app: RestApp, { sessionTokens, hosts }: RouterServices): void {
  app.openapi(createToken, async (context) => {
    const session = context.get('session');
    const { name, expires_in_seconds: lifetimeSeconds } = context.req.valid('json');
    const { token, secret } = await sessionTokens.create(session, { name, lifetimeSeconds });
    const mcp = { type: 'http' as const, url: mcpAddress(session, context.req.raw, hosts) };
    return context.json({ ...describeToken(token), token: secret, mcp }, 201);
  });
  app.openapi(listTokens, async (context) => {
    const tokens = await sessionTokens.list(context.get('session'));
    const page = pageOf(tokens.map(describeToken), context.req.valid('query'), { usual: 20, most: 100 });
    return context.json(page, 200);
  });
  app.openapi(revokeToken, async (context) => {
    const { token_id: id } = context.req.valid('param');
    if (!(await sessionTokens.revoke(context.get('session'), id))) {
      throw new ApiError({
        status: 404,
        message: `This session has no token ${id}.`,
        suggestedFix: 'GET the tokens of the session to see their ids.',
      });
    }
    return context.json({ id, revoked: true as const }, 200);
  });
}

function describeToken(token: SessionToken): z.output<typeof tokenAnswer> {
  return {
    id: token.id,
    session_id: token.sessionId,
    name: token.name,
    created_at: token.createdAt.toISOString(),
    expires_at: token.expiresAt.toISOString(),
  };
}
