import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody, noEffect } from '../route-parts.ts';
import { describeLink, linkAnswer } from '../sessions/link-answer.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/link',
  summary: 'Make a link by which a user connects an account',
  request: jsonBody(
    z.strictObject({
      auth_config_id: z.string().min(1),
      user_id: z.string().min(1).max(256),
      alias: z.string().max(100).optional(),
      callback_url: z.url().optional(),
      verify_user: z
        .boolean()
        .optional()
        .openapi({ description: 'Ours: connect only when complete_auth says who came back.' }),
      connection_data: z
        .unknown()
        .optional()
        .openapi({ description: 'Has no effect: it is entered on the page.' }),
      experimental: z.unknown().optional().openapi({ description: noEffect }),
    }),
  ),
  responses: { 201: jsonAnswer('The link.', linkAnswer), ...errorAnswers },
});

/** POST connected_accounts/link. */
export function addLinkAccount(app: RestApp, { linkOffers }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { auth_config_id, user_id, alias, callback_url, verify_user } = context.req.valid('json');
    const owner = { projectId: context.get('project').id, userId: user_id };
    const offered = await linkOffers.byAuthConfig(owner, auth_config_id, {
      origin: context.get('origin'),
      alias,
      callbackUrl: callback_url,
      needsVerifier: verify_user,
    });
    return context.json(describeLink(offered), 201);
  });
}
