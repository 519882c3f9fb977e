import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';

const route = createRoute({
  method: 'delete',
  path: '/users/{user_id}',
  summary:
    'Erase a user: sessions, accounts, approvals, and what calls sent and were answered (not in Composio)',
  request: { params: z.object({ user_id: z.string().min(1) }) },
  responses: {
    200: jsonAnswer(
      'What was erased, and what stays: that calls were made, by whom and when, is what the journal proves.',
      z.object({
        user_id: z.string(),
        deleted: z.record(z.string(), z.int()),
        revoked_tokens: z.int(),
        not_revoked: z.array(z.object({ connected_account_id: z.string(), reason: z.string() })),
        configured_accounts: z.int(),
        journalled_calls: z.int(),
        open_calls: z.int(),
      }),
    ),
    ...errorAnswers,
  },
});

/** DELETE users/{user_id}. Who was never seen has nothing, so all counts are 0 then. */
export function addDeleteUser(app: RestApp, { users, logger }: RouterServices): void {
  app.openapi(route, async (context) => {
    const { user_id: userId } = context.req.valid('param');
    const { deleted, ...erasure } = await users.erase({ projectId: context.get('project').id, userId });
    // Without the id: the log is kept longer than the user.
    logger.info({ requestId: context.get('requestId'), deleted }, 'Erased a user');
    const answer = {
      user_id: userId,
      deleted: { ...deleted },
      revoked_tokens: erasure.revokedTokens,
      not_revoked: erasure.notRevoked.map(({ accountId, reason }) => ({
        connected_account_id: accountId,
        reason,
      })),
      configured_accounts: erasure.configuredAccounts,
      journalled_calls: erasure.journalledCalls,
      open_calls: erasure.openCalls,
    };
    return context.json(answer, 200);
  });
}
