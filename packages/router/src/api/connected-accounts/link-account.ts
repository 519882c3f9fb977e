import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { authConfigNotFound } from '../../connections/auth-configs.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonBody, notBuiltAnswer } from '../route-parts.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/link',
  summary: 'Connect an account by a page that asks for its credentials: not built',
  request: jsonBody(z.object({ auth_config_id: z.string().min(1), user_id: z.string().min(1) })),
  responses: { ...errorAnswers, ...notBuiltAnswer },
});

/** POST connected_accounts/link: answers 501, and how an account is connected without a page. */
export function addLinkAccount(app: RestApp, { authConfigs }: RouterServices): void {
  app.openapi(route, async (context): Promise<never> => {
    const { auth_config_id: id } = context.req.valid('json');
    if (!(await authConfigs.find(context.get('project').id, id))) throw authConfigNotFound(id);
    throw new ApiError({
      status: 501,
      message: 'There is no page to connect an account by yet.',
      suggestedFix: `Send the credentials to POST connected_accounts with auth_config.id ${id}, in connection.state.`,
    });
  });
}
