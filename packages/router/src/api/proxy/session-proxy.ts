import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { sentSlug } from '../../catalogue/sent-slug.ts';
import { callerOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { requireToolkit } from '../require-toolkit.ts';
import { errorAnswers, jsonAnswer, jsonBody, sessionPath } from '../route-parts.ts';
import { proxyAnswer, requestFields } from './proxy-request.ts';
import { sendRequest } from './send-request.ts';

const route = createRoute({
  method: 'post',
  path: '/tool_router/session/{session_id}/proxy_execute',
  summary: 'Send a request to a service with the account of the session',
  request: {
    params: sessionPath,
    ...jsonBody(z.strictObject({ toolkit_slug: sentSlug, account: z.string().optional(), ...requestFields })),
  },
  responses: {
    200: jsonAnswer('What the service answered, or would be asked.', proxyAnswer),
    ...errorAnswers,
  },
});

/** POST tool_router/session/{session_id}/proxy_execute. */
export function addSessionProxy(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { toolkit_slug: slug, account, ...fields } = context.req.valid('json');
    const toolkit = requireToolkit(slug, services.catalogue);
    const caller = callerOf(context, context.get('session'));
    const sent = { toolkit, caller, fields, ...(account === undefined ? {} : { account }) };
    return context.json(await sendRequest(context, sent, services), 200);
  });
}
