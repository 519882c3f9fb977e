import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { accountPath, accountStatus } from './account-answer.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/{nanoid}/revoke',
  summary: 'End a connected account for good: give its tokens back to the service, and erase its credentials',
  request: { params: accountPath },
  responses: {
    200: jsonAnswer(
      'What was given back; nothing for keys that were entered, which their owner ends at the service.',
      z.object({
        revoked_tokens: z.array(z.enum(['access_token', 'refresh_token', 'credential'])),
        connected_account: z.object({ id: z.string(), status: accountStatus }),
        /** Why tokens may still hold at the service; not in Composio. */
        not_revoked: z.string().nullable(),
      }),
    ),
    ...errorAnswers,
  },
});

/** POST connected_accounts/{nanoid}/revoke. */
export function addRevokeAccount(app: RestApp, { revocations }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { nanoid } = context.req.valid('param');
    const { tokens, trouble } = await revocations.revoke(context.get('project').id, nanoid);
    const answer = {
      revoked_tokens: [...tokens],
      connected_account: { id: nanoid, status: 'REVOKED' as const },
      not_revoked: trouble === undefined ? null : `${trouble}.`,
    };
    return context.json(answer, 200);
  });
}
