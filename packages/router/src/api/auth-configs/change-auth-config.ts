import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { authConfigNotFound } from '../../connections/auth-configs.ts';
import { canBeUsed } from '../../connections/connection.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { authConfigAnswer, authConfigPath, describeAuthConfig, schemeOf } from './auth-config-answer.ts';
import { withoutMeaning } from './auth-config-options.ts';
import { changeFrom, sentCredentials, sentScopes } from './sent-credentials.ts';
import {
  type CheckedRestriction,
  checkConfigRestriction,
  configRestrictionFields,
} from './sent-restriction.ts';

const changeRoute = createRoute({
  method: 'patch',
  path: '/auth_configs/{nanoid}',
  summary: 'Rename an auth config, change its OAuth app, or restrict what its accounts may be used for',
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
        ...configRestrictionFields,
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
export function addChangeAuthConfig(app: RestApp, services: RouterServices): void {
  const { authConfigs, catalogue } = services;
  app.openapi(changeRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const { name, credentials, scopes: scopesSent, ...sent } = context.req.valid('json');
    const projectId = context.get('project').id;
    const { restriction, scopes = scopesSent } = await restrictionOf(projectId, nanoid, sent, services);
    const oauth = changeFrom({ ...credentials, ...(scopes === undefined ? {} : { scopes: [...scopes] }) });
    const changed = await authConfigs.change(projectId, nanoid, { name, oauth, restriction });
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

/** How many accounts are asked whether there is a place. */
const mostAsked = 3;

async function restrictionOf(
  projectId: string,
  id: string,
  sent: Parameters<typeof checkConfigRestriction>[0],
  services: RouterServices,
): Promise<Partial<CheckedRestriction>> {
  const config = await services.authConfigs.find(projectId, id);
  if (!config) throw authConfigNotFound(id);
  const toolkit = services.catalogue.findToolkit(config.toolkit);
  if (!toolkit) return {};
  const { accounts } = await services.connectedAccounts.list(
    projectId,
    { authConfigIds: [id], statuses: ['ACTIVE'] },
    { start: 0, size: mostAsked, orderBy: 'created_at', direction: 'desc' },
  );
  const scheme = schemeOf(config, services.catalogue);
  return await checkConfigRestriction(sent, { toolkit, scheme }, accounts.filter(canBeUsed), services);
}
