import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { type AuthConfig, authConfigNotFound } from '../../connections/auth-configs.ts';
import type { ShownAccount } from '../../connections/connected-accounts.ts';
import type { NewAccount } from '../../connections/enter-account.ts';
import type { LinkWishes, OfferedLink } from '../../connections/links/link-offers.ts';
import { ApiError } from '../api-error.ts';
import { schemeOf } from '../auth-configs/auth-config-answer.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { checkForAccount, checkSentRestriction, type SentRestriction } from '../restrictions/check-sent.ts';
import { restrictionFields } from '../restrictions/restriction-fields.ts';
import { errorAnswers, jsonAnswer, jsonBody, noEffect } from '../route-parts.ts';
import { accountStatus, connectionState, describeState } from './account-answer.ts';
import { sentState, sentValues } from './sent-values.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts',
  summary: 'Connect an account by credentials that are sent, or by a login',
  request: jsonBody(
    z.strictObject({
      auth_config: z.strictObject({ id: z.string().min(1) }),
      connection: z.strictObject({
        user_id: z.string().min(1).max(256).default('default'),
        alias: z.string().max(100).optional(),
        state: sentState.optional(),
        /** The older spelling of `state.val`. */
        data: sentValues.optional(),
        callback_url: z.string().optional(),
        redirect_uri: z.string().optional(),
        deprecated_is_v1_rerouted: z.boolean().optional().openapi({ description: noEffect }),
        experimental: z.unknown().optional().openapi({ description: noEffect }),
        ...restrictionFields,
      }),
      validate_credentials: z.boolean().default(false),
    }),
  ),
  responses: {
    201: jsonAnswer(
      'The account.',
      z.object({
        id: z.string(),
        connectionData: connectionState,
        status: accountStatus,
        redirect_url: z.string().nullable(),
        redirect_uri: z.string().nullable(),
        deprecated: z.object({ uuid: z.string(), authConfigUuid: z.string() }),
      }),
    ),
    ...errorAnswers,
  },
});

/**
 * POST connected_accounts. Credentials that are sent connect an account at once, and so does a client of the auth config's
 * own; where that is by a person's login, the account waits for its user at `redirect_url`.
 */
export function addCreateAccount(app: RestApp, services: RouterServices): void {
  app.openapi(route, async (context) => {
    const { auth_config, connection, validate_credentials: isToBeChecked } = context.req.valid('json');
    const projectId = context.get('project').id;
    const config = await services.authConfigs.find(projectId, auth_config.id);
    if (!config) throw authConfigNotFound(auth_config.id);
    const restriction = await checkForm(connection, config, services);
    const wanted = {
      authConfigId: config.id,
      userId: connection.user_id,
      alias: connection.alias,
      values: connection.state?.val ?? connection.data ?? {},
      restriction,
    };
    switch (schemeOf(config, services.catalogue)?.mode) {
      case 'OAUTH2': {
        const { callback_url, redirect_uri } = connection;
        const wishes = { origin: context.get('origin'), callbackUrl: callback_url ?? redirect_uri };
        return context.json(describeWaiting(await connectByLink(projectId, wanted, wishes, services)), 201);
      }
      case 'S2S_OAUTH2': {
        const account = await connectByClient(projectId, wanted, services);
        return context.json(await accepted(account, connection, services), 201);
      }
      default: {
        if (isToBeChecked) await requireAccepted(projectId, wanted, services);
        const account = await services.connectedAccounts.create(projectId, wanted);
        return context.json(await accepted(account, connection, services), 201);
      }
    }
  });
}

/** The account waits for its user to come by the link. */
async function connectByLink(
  projectId: string,
  { authConfigId, userId, alias, restriction }: NewAccount,
  wishes: LinkWishes,
  { linkOffers, connectedAccounts }: RouterServices,
): Promise<OfferedLink> {
  const offered = await linkOffers.byAuthConfig({ projectId, userId }, authConfigId, { ...wishes, alias });
  await connectedAccounts.change(projectId, offered.link.accountId, { restriction });
  return offered;
}

/** The auth config's own client logs in by itself. */
async function connectByClient(
  projectId: string,
  { restriction, ...wanted }: NewAccount,
  { clientLogins, connectedAccounts }: RouterServices,
): Promise<ShownAccount> {
  return await connectedAccounts.change(projectId, await clientLogins.connect(projectId, wanted), {
    restriction,
  });
}

/** @throws ApiError 400 where the service does not take what was entered */
async function requireAccepted(
  projectId: string,
  wanted: NewAccount,
  { connectedAccounts, identify }: RouterServices,
): Promise<void> {
  const found = await identify(await connectedAccounts.tryOut(projectId, wanted));
  if (found.finding === 'refused') throw notAccepted(found.reason);
}

async function accepted(account: ShownAccount, sent: SentRestriction, services: RouterServices) {
  // Only with the account it can be asked whether there are such places.
  await checkForAccount(sent, account, services).catch(async (error) => {
    await services.connectedAccounts.delete(account.projectId, account.id);
    throw error;
  });
  return {
    id: account.id,
    connectionData: describeState(account, services.catalogue),
    status: account.status,
    redirect_url: null,
    redirect_uri: null,
    deprecated: { uuid: account.id, authConfigUuid: account.authConfigId },
  };
}

async function checkForm(
  sent: SentRestriction,
  config: AuthConfig,
  { catalogue, findPlace }: Pick<RouterServices, 'catalogue' | 'findPlace'>,
) {
  const toolkit = catalogue.findToolkit(config.toolkit);
  return toolkit && (await checkSentRestriction(sent, toolkit, [], findPlace));
}

/** An account that nobody has connected yet. */
function describeWaiting({ link, url }: OfferedLink) {
  const status = 'INITIATED' as const;
  return {
    id: link.accountId,
    connectionData: { authScheme: 'OAUTH2', val: { status, redirectUrl: url } },
    status,
    redirect_url: url,
    redirect_uri: url,
    deprecated: { uuid: link.accountId, authConfigUuid: link.authConfigId },
  };
}

function notAccepted(reason: string): ApiError {
  return new ApiError({
    status: 400,
    message: `The service does not take these credentials, so no account was made. It said: ${reason}`,
    suggestedFix: 'Check what was entered and send it again.',
  });
}
