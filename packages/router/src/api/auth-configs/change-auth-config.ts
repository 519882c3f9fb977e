import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { authConfigAnswer, authConfigPath, describeAuthConfig } from './auth-config-answer.ts';
import { withoutMeaning } from './auth-config-options.ts';
import { changeFrom, sentCredentials, sentScopes } from './sent-credentials.ts';

const changeRoute = createRoute({
  method: 'patch',
  path: '/auth_configs/{nanoid}',
  summary: 'Rename an auth config, or change its OAuth app',
  request: {
    params: authConfigPath,
    ...jsonBody(
      z.strictObject({
        type: z.enum(['custom', 'default']),
        name: z.string().trim().min(1).max(256).optional(),
        credentials: sentCredentials
          .refine(
            ({ base_url }) => !base_url,
            'base_url stays as it is: make another auth config for another server',
          )
          .optional(),
        /** Of a managed one. */
        scopes: sentScopes.optional(),
        ...withoutMeaning,
      }),
    ),
  },
  responses: { 200: jsonAnswer('The auth config as it is now.', authConfigAnswer), ...errorAnswers },
});

const statusRoute = createRoute({
  method: 'patch',
  path: '/auth_configs/{nanoid}/{status}',
  summary: 'Switch an auth config on or off, and its accounts with it',
  request: { params: authConfigPath.extend({ status: z.enum(['ENABLED', 'DISABLED']) }) },
  responses: { 200: jsonAnswer('It is done.', z.object({ success: z.literal(true) })), ...errorAnswers },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/auth_configs/{nanoid}',
  summary: 'Delete an auth config with its accounts and their credentials',
  request: { params: authConfigPath },
  responses: { 200: jsonAnswer('It is gone.', z.object({ success: z.literal(true) })), ...errorAnswers },
});

/** PATCH auth_configs/{nanoid} and …/{status}, DELETE auth_configs/{nanoid}. */
export function addChangeAuthConfig(app: RestApp, { authConfigs, catalogue }: RouterServices): void {
  app.openapi(changeRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const { name, credentials, scopes } = context.req.valid('json');
    const sent = { ...credentials, ...(scopes === undefined ? {} : { scopes }) };
    const change = { name, oauth: changeFrom(sent) };
    const changed = await authConfigs.change(context.get('project').id, nanoid, change);
    return context.json(describeAuthConfig(changed, catalogue), 200);
  });
  app.openapi(statusRoute, async (context) => {
    const { nanoid, status } = context.req.valid('param');
    await authConfigs.change(context.get('project').id, nanoid, { isEnabled: status === 'ENABLED' });
    return context.json({ success: true } as const, 200);
  });
  app.openapi(deleteRoute, async (context) => {
    await authConfigs.delete(context.get('project').id, context.req.valid('param').nanoid);
    return context.json({ success: true } as const, 200);
  });
}
