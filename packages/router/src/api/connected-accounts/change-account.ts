import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { accountNotFound } from '../../connections/connected-accounts.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { checkForAccount } from '../restrictions/check-sent.ts';
import { restrictionFields } from '../restrictions/restriction-fields.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { accountPath } from './account-answer.ts';
import { sentState } from './sent-values.ts';

const changeRoute = createRoute({
  method: 'patch',
  path: '/connected_accounts/{nanoid}',
  summary:
    'Give a connected account another alias, enter its credentials anew, or restrict what it may be used for',
  request: {
    params: accountPath,
    ...jsonBody(
      z.strictObject({
        alias: z.string().max(100).optional(),
        connection: z.strictObject({ state: sentState }).optional(),
        ...restrictionFields,
      }),
    ),
  },
  responses: {
    200: jsonAnswer(
      'It is done.',
      z.object({ success: z.literal(true), id: z.string(), status: z.string() }),
    ),
    ...errorAnswers,
  },
});

const statusRoute = createRoute({
  method: 'patch',
  path: '/connected_accounts/{nanoid}/status',
  summary: 'Switch a connected account on or off',
  request: { params: accountPath, ...jsonBody(z.strictObject({ enabled: z.boolean() })) },
  responses: { 200: jsonAnswer('It is done.', z.object({ success: z.literal(true) })), ...errorAnswers },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/connected_accounts/{nanoid}',
  summary: 'Delete a connected account with its credentials',
  request: {
    params: accountPath,
    query: z.object({ revoke_on_delete: z.enum(['true', 'false']).optional() }),
  },
  responses: { 200: jsonAnswer('It is gone.', z.object({ success: z.literal(true) })), ...errorAnswers },
});

/** PATCH connected_accounts/{nanoid} and …/status, DELETE connected_accounts/{nanoid}. */
export function addChangeAccount(app: RestApp, services: RouterServices): void {
  const { connectedAccounts } = services;
  app.openapi(changeRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const { alias, connection, ...sent } = context.req.valid('json');
    const projectId = context.get('project').id;
    const account = await connectedAccounts.find(projectId, nanoid);
    if (!account) throw accountNotFound(nanoid);
    const changed = await connectedAccounts.change(projectId, nanoid, {
      alias,
      values: connection?.state.val,
      restriction: await checkForAccount(sent, account, services),
    });
    return context.json({ success: true, id: changed.id, status: changed.status } as const, 200);
  });
  app.openapi(statusRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const { enabled } = context.req.valid('json');
    const status = enabled ? 'ACTIVE' : 'INACTIVE';
    await connectedAccounts.setStatus(context.get('project').id, nanoid, status);
    return context.json({ success: true } as const, 200);
  });
  app.openapi(deleteRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const projectId = context.get('project').id;
    if (context.req.valid('query').revoke_on_delete === 'true') {
      await services.revocations.revoke(projectId, nanoid);
    }
    await connectedAccounts.delete(projectId, nanoid);
    return context.json({ success: true } as const, 200);
  });
}
