import { createRoute } from '@hono/zod-openapi';
import { isOAuthScheme, isToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { accountNotFound, type ShownAccount } from '../../connections/connected-accounts.ts';
import { type AccountStatus, canBeUsed } from '../../connections/connection.ts';
import { schemeOf } from '../auth-configs/auth-config-answer.ts';
import { requestOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { accountPath, accountStatus } from './account-answer.ts';
import { checkCredentials } from './check-credentials.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts/{nanoid}/refresh',
  summary: 'Renew a connected account, or begin to connect it again',
  request: {
    params: accountPath,
    query: z.object({ redirect_url: z.string().optional() }),
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z.strictObject({
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
        redirect_url: z.string().nullable(),
      }),
    ),
    ...errorAnswers,
  },
});

type Asking = Parameters<typeof checkCredentials>[1];

/**
 * POST connected_accounts/{nanoid}/refresh. A login gets a new token; where it is over, and where none was finished, the
 * account is connected again at `redirect_url`. Keys that are entered stay as they are: of these it tells the truth, and
 * one whose credentials the service refuses is EXPIRED from then on.
 */
export function addRefreshAccount(app: RestApp, services: RouterServices): void {
  const { connectedAccounts, linkOffers } = services;
  app.openapi(route, async (context) => {
    const { nanoid } = context.req.valid('param');
    const sent = context.req.valid('json');
    const projectId = context.get('project').id;
    const find = async () => {
      const account = await connectedAccounts.find(projectId, nanoid);
      if (account) return account;
      throw accountNotFound(nanoid);
    };
    const { account, trouble } = await renewLogin(await find(), find, services);
    if (isToConnectAgain(account, services)) {
      const { id, userId, authConfigId, status, statusReason } = account;
      const callbackUrl = sent?.redirect_url ?? context.req.valid('query').redirect_url;
      const wishes = { origin: context.get('origin'), callbackUrl };
      const offered = await linkOffers.byAuthConfig({ projectId, userId }, authConfigId, wishes, {
        again: id,
        authConfigId,
      });
      const next = status === 'INITIALIZING' ? status : 'INITIATED';
      return context.json({ ...answerFor(id, next, statusReason), redirect_url: offered.url }, 200);
    }
    if (!sent?.validate_credentials || !canBeUsed(account)) {
      return context.json(answerFor(account.id, account.status, trouble ?? account.statusReason), 200);
    }
    return context.json(await judge(account, requestOf(context), services), 200);
  });
}

async function judge(account: ShownAccount, caller: Asking, services: RouterServices) {
  const check = await checkCredentials(account, caller, services);
  if (check.finding === 'accepted') return answerFor(account.id, 'ACTIVE');
  // What the operator gives is judged anew at each check, as the configuration alone changes it.
  if (check.finding === 'refused' && !account.isConfigured) {
    await services.connectedAccounts.setStatus(account.projectId, account.id, 'EXPIRED', check.reason);
  }
  const status = check.finding === 'refused' ? 'EXPIRED' : account.status;
  return answerFor(account.id, status, check.reason);
}

/** Gets a login a new token; says what is in the way where the provider gives none now. */
async function renewLogin(
  account: ShownAccount,
  find: () => Promise<ShownAccount>,
  { refresher, catalogue }: RouterServices,
): Promise<{ readonly account: ShownAccount; readonly trouble?: string }> {
  const scheme = schemeOf(account, catalogue);
  if (!scheme || !isOAuthScheme(scheme) || !canBeUsed(account)) return { account };
  try {
    await refresher.renew(account);
    return { account: await find() };
  } catch (error) {
    if (!isToolError(error)) throw error;
    return { account: await find(), trouble: error.message };
  }
}

const notConnected: readonly AccountStatus[] = ['EXPIRED', 'FAILED', 'INITIATED', 'INITIALIZING'];

function isToConnectAgain(account: ShownAccount, { catalogue }: RouterServices): boolean {
  const isOpen = !account.isDisabled && !account.isConfigured && notConnected.includes(account.status);
  return isOpen && schemeOf(account, catalogue)?.mode === 'OAUTH2';
}

function answerFor(id: string, status: z.output<typeof accountStatus>, reason?: string) {
  return { id, status, status_reason: reason ?? null, redirect_url: null };
}
