import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { accountNotFound } from '../../connections/connected-accounts.ts';
import { requestOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { proxyAnswer, requestFields } from './proxy-request.ts';
import { sendRequest } from './send-request.ts';

const route = createRoute({
  method: 'post',
  path: '/tools/execute/proxy',
  summary: 'Send a request to a service with a connected account',
  request: jsonBody(
    z.strictObject({
      connected_account_id: z.string('say whose account it is: send connected_account_id').min(1),
      ...requestFields,
    }),
  ),
  responses: {
    200: jsonAnswer('What the service answered, or would be asked.', proxyAnswer),
    ...errorAnswers,
  },
});

/** POST tools/execute/proxy: for the user whose account it is. */
export function addAccountProxy(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { connected_account_id: id, ...fields } = context.req.valid('json');
    const projectId = context.get('project').id;
    const account = await services.connectedAccounts.find(projectId, id);
    const toolkit = account && services.catalogue.findToolkit(account.toolkit);
    if (!account || !toolkit) throw accountNotFound(id);
    const caller = { projectId, userId: account.userId, ...requestOf(context) };
    return context.json(await sendRequest(context, { toolkit, account: id, caller, fields }, services), 200);
  });
}
