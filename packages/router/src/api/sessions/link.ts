import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import { toolkitRefusal } from '../../mcp/meta-tools/toolkit-refusal.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { requireToolkit } from '../require-toolkit.ts';
import { errorAnswers, jsonAnswer, jsonBody, noEffect, sessionPath } from '../route-parts.ts';
import { describeLink, forbiddenAnswer, linkAnswer } from './link-answer.ts';

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/link',
  summary: 'Make a link by which the user connects an account',
  request: {
    params: sessionPath,
    ...jsonBody(
      z.strictObject({
        toolkit: sentSlug,
        callback_url: z.url().optional(),
        alias: z.string().max(100).optional(),
        verify_user: z
          .boolean()
          .optional()
          .openapi({ description: 'Ours: connect only when complete_auth says who came back.' }),
        experimental: z.unknown().optional().openapi({ description: noEffect }),
      }),
    ),
  },
  responses: { 201: jsonAnswer('The link.', linkAnswer), ...errorAnswers, ...forbiddenAnswer },
});

/**
 * POST tool_router/session/{session_id}/link. With the session's own token only where the session lets its model manage
 * connections; the project's key always may.
 */
export function addLink(app: RestApp, services: RouterServices): void {
  const { catalogue, connections, linkOffers } = services;
  app.openapi(route, async (context) => {
    const session = context.get('session');
    const { toolkit: slug, callback_url, alias, verify_user } = context.req.valid('json');
    const toolkit = requireToolkit(slug, catalogue);
    if (context.get('tokenSession') && !session.config.manageConnections.enabled) throw notManaged();
    const refusal = toolkitRefusal(toolkit, session, services);
    if (refusal !== undefined) throw new ApiError({ status: 403, message: refusal });
    const states = await connections.states({ ...session, session }, [toolkit]);
    if (states.get(toolkit.slug)?.status === 'not_needed') {
      throw new ApiError({
        status: 400,
        message: `${toolkit.name} works without an account; there is nothing to connect.`,
        suggestedFix: 'Go on without a link.',
      });
    }
    const offered = await linkOffers.inSession(session, toolkit, 'new', {
      origin: context.get('origin'),
      alias,
      callbackUrl: callback_url,
      needsVerifier: verify_user,
    });
    return context.json(describeLink(offered), 201);
  });
}

function notManaged(): ApiError {
  return new ApiError({
    status: 403,
    message: 'This session does not let its token connect accounts.',
    suggestedFix: 'Send the key of the project, or PATCH the session with manage_connections.enable true.',
  });
}
