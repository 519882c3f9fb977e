import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { authConfigNotFound } from '../../connections/auth-configs.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOf, pageQuery } from '../paging.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { authConfigAnswer, authConfigPath, describeAuthConfig, isManaged } from './auth-config-answer.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/auth_configs',
  summary: 'List auth configs, newest first',
  request: {
    query: pageQuery.extend({
      toolkit_slug: z.string().optional(),
      search: z.string().optional(),
      show_disabled: z.enum(['true', 'false']).optional(),
      is_composio_managed: z.enum(['true', 'false']).optional(),
    }),
  },
  responses: { 200: jsonAnswer('A page of auth configs.', pageAnswer(authConfigAnswer)), ...errorAnswers },
});

const getRoute = createRoute({
  method: 'get',
  path: '/auth_configs/{nanoid}',
  summary: 'Get an auth config',
  request: { params: authConfigPath },
  responses: { 200: jsonAnswer('The auth config.', authConfigAnswer), ...errorAnswers },
});

/** GET auth_configs and auth_configs/{nanoid}. */
export function addReadAuthConfigs(app: RestApp, { authConfigs, catalogue }: RouterServices): void {
  app.openapi(listRoute, async (context) => {
    const query = context.req.valid('query');
    const found = await authConfigs.list(context.get('project').id, {
      ...(query.toolkit_slug === undefined ? {} : { toolkit: query.toolkit_slug }),
      ...(query.search === undefined ? {} : { search: query.search }),
      withDisabled: query.show_disabled === 'true',
    });
    const { is_composio_managed: managed } = query;
    const asked =
      managed === undefined ? found : found.filter((one) => isManaged(one) === (managed === 'true'));
    const page = pageOf(asked, query, { usual: 20, most: 100 });
    const items = page.items.map((config) => describeAuthConfig(config, catalogue));
    return context.json({ ...page, items }, 200);
  });
  app.openapi(getRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const found = await authConfigs.find(context.get('project').id, nanoid);
    if (!found) throw authConfigNotFound(nanoid);
    return context.json(describeAuthConfig(found, catalogue), 200);
  });
}
