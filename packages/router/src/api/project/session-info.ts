import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';

const route = createRoute({
  method: 'get',
  path: '/auth/session/info',
  summary: 'Tell whose key a request carries',
  responses: {
    200: jsonAnswer(
      'The project of the key.',
      z.object({
        project: z.object({ id: z.string(), nano_id: z.string(), name: z.string() }),
        /** There are no organisations and no members: a key is a project's. */
        org_member: z.null(),
        api_key: z.null(),
      }),
    ),
    ...errorAnswers,
  },
});

/** GET auth/session/info. The key itself is kept nowhere and so is not shown. */
export function addSessionInfo(app: RestApp): void {
  app.openapi(route, (context) => {
    const { id, name } = context.get('project');
    return context.json({ project: { id, nano_id: id, name }, org_member: null, api_key: null }, 200);
  });
}
