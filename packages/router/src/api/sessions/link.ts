import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { operatorInstruction } from '../../mcp/meta-tools/manage-connections.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonBody, notBuiltAnswer, sessionPath } from '../route-parts.ts';

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/link',
  summary: 'Connect an account',
  request: {
    params: sessionPath,
    ...jsonBody(
      z.object({
        toolkit: z.string().min(1),
        callback_url: z.url().optional(),
        alias: z.string().optional(),
        experimental: z.unknown().optional(),
      }),
    ),
  },
  responses: { ...errorAnswers, ...notBuiltAnswer },
});

/**
 * POST tool_router/session/{session_id}/link. Accounts are given by the operator's configuration, so this refuses,
 * saying whether there is one and otherwise what to ask the operator for.
 */
export function addLink(app: RestApp, { catalogue, connections }: RouterServices): void {
  app.openapi(route, async (context): Promise<never> => {
    const session = context.get('session');
    const { toolkit: slug } = context.req.valid('json');
    const toolkit = catalogue.findToolkit(slug);
    if (toolkit === undefined) {
      throw new ApiError({ status: 404, message: `There is no toolkit ${slug}.` });
    }
    const states = await connections.states({ ...session, session }, [toolkit]);
    const state = states.get(toolkit.slug);
    if (state?.status === 'active' || state?.status === 'not_needed') {
      const account = state.status === 'active' ? ` by the account ${state.account.id}` : '';
      throw new ApiError({
        status: 400,
        message: `${toolkit.name} is usable already${account}; there is nothing to connect.`,
        suggestedFix: 'Go on without a link.',
      });
    }
    throw new ApiError({
      status: 501,
      message: `${toolkit.name} cannot be connected by a link here.`,
      suggestedFix: operatorInstruction(toolkit, session.userId),
    });
  });
}
