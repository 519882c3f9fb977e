import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { accountNotFound } from '../../connections/connected-accounts.ts';
import { requestOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { accountPath, accountStatus } from './account-answer.ts';
import { checkCredentials } from './check-credentials.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/{nanoid}/refresh',
  summary: 'Tell the status of a connected account, after asking the service where that is wanted',
  request: {
    params: accountPath,
    query: z.object({ redirect_url: z.string().optional() }),
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z.object({
            redirect_url: z.string().optional(),
            validate_credentials: z.boolean().default(false),
          }),
        },
      },
    },
  },
  responses: {
    200: jsonAnswer(
      'The account as it is now.',
      z.object({
        id: z.string(),
        status: accountStatus,
        status_reason: z.string().nullable(),
        redirect_url: z.null(),
      }),
    ),
    ...errorAnswers,
  },
});

/**
 * POST connected_accounts/{nanoid}/refresh. Keys that are entered stay as they are, so there is nothing to renew: it
 * tells the truth about the account. One whose credentials the service refuses is EXPIRED from then on.
 */
export function addRefreshAccount(app: RestApp, services: RouterServices): void {
  const { connectedAccounts } = services;
  app.openapi(route, async (context) => {
    const { nanoid } = context.req.valid('param');
    const projectId = context.get('project').id;
    const account = await connectedAccounts.find(projectId, nanoid);
    if (!account) throw accountNotFound(nanoid);
    const isToBeChecked = context.req.valid('json')?.validate_credentials === true;
    if (!isToBeChecked || account.status !== 'ACTIVE' || account.isDisabled) {
      return context.json(answerFor(account.id, account.status, account.statusReason), 200);
    }
    const check = await checkCredentials(account, requestOf(context), services);
    if (check.finding === 'accepted') return context.json(answerFor(account.id, 'ACTIVE'), 200);
    // What the operator gives is judged anew at each check, as the configuration alone changes it.
    if (check.finding === 'refused' && !account.isConfigured) {
      await connectedAccounts.setStatus(projectId, account.id, 'EXPIRED', check.reason);
    }
    const status = check.finding === 'refused' ? 'EXPIRED' : account.status;
    return context.json(answerFor(account.id, status, check.reason), 200);
  });
}

function answerFor(id: string, status: z.output<typeof accountStatus>, reason?: string) {
  return { id, status, status_reason: reason ?? null, redirect_url: null };
}
