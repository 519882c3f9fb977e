import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AuthConfig } from '../../connections/auth-configs.ts';
import type { OfferedLink } from '../../connections/links/link-offers.ts';
import { ApiError } from '../api-error.ts';
import { schemeOf } from '../auth-configs/auth-config-answer.ts';
import { requestOf } from '../caller.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { checkForAccount, checkSentRestriction, type SentRestriction } from '../restrictions/check-sent.ts';
import { restrictionFields } from '../restrictions/restriction-fields.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { accountStatus, connectionState, describeState } from './account-answer.ts';
import { checkCredentials } from './check-credentials.ts';
import { sentState, sentValues } from './sent-values.ts';

const route = createRoute({
  method: 'post',
  path: '/connected_accounts',
  summary: 'Connect an account by credentials that are sent, or by a login',
  request: jsonBody(
    z.object({
      auth_config: z.object({ id: z.string().min(1) }),
      connection: z.object({
        user_id: z.string().min(1).max(256).default('default'),
        alias: z.string().max(100).optional(),
        state: sentState.optional(),
        /** The older spelling of `state.val`. */
        data: sentValues.optional(),
        callback_url: z.string().optional(),
        redirect_uri: z.string().optional(),
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
  const { connectedAccounts, catalogue, clientLogins } = services;
  app.openapi(route, async (context) => {
    const { auth_config, connection, validate_credentials: isToBeChecked } = context.req.valid('json');
    const projectId = context.get('project').id;
    const config = await services.authConfigs.find(projectId, auth_config.id);
    const restriction = config && (await checkForm(connection, config, services));
    if (config && schemeOf(config, catalogue)?.mode === 'OAUTH2') {
      const { user_id: userId, alias, callback_url, redirect_uri } = connection;
      const offered = await services.linkOffers.byAuthConfig({ projectId, userId }, auth_config.id, {
        origin: context.get('origin'),
        alias,
        callbackUrl: callback_url ?? redirect_uri,
      });
      await connectedAccounts.change(projectId, offered.link.accountId, { restriction });
      return context.json(describeWaiting(offered), 201);
    }
    const wanted = {
      authConfigId: auth_config.id,
      userId: connection.user_id,
      alias: connection.alias,
      values: connection.state?.val ?? connection.data ?? {},
    };
    const account =
      config && schemeOf(config, catalogue)?.mode === 'S2S_OAUTH2'
        ? await connectedAccounts.change(projectId, await clientLogins.connect(projectId, wanted), {
            restriction,
          })
        : await connectedAccounts.create(projectId, { ...wanted, restriction });
    // Only with the account it can be asked whether there are such places.
    await checkForAccount(connection, account, services).catch(async (error) => {
      await connectedAccounts.delete(projectId, account.id);
      throw error;
    });
    if (isToBeChecked) {
      const check = await checkCredentials(account, requestOf(context), services);
      if (check.finding === 'refused') {
        await connectedAccounts.delete(projectId, account.id);
        throw notAccepted(check.reason);
      }
    }
    const answer = {
      id: account.id,
      connectionData: describeState(account, catalogue),
      status: account.status,
      redirect_url: null,
      redirect_uri: null,
      deprecated: { uuid: account.id, authConfigUuid: account.authConfigId },
    };
    return context.json(answer, 201);
  });
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
