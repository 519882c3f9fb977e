import { Hono } from 'hono';
import { z } from 'zod';
import { readCredentials } from '../../access/credentials.ts';
import { bodyBytes } from '../../http/body-bytes.ts';
import type { SiteContext, SiteEnvironment } from '../../http/environment.ts';
import type { Accounts, Organisation } from '../../organisation/organisation.ts';
import { authenticateOauthApp, type OauthApp } from '../apps/oauth-app.ts';
import { findGrant } from '../grants/grant.ts';
import { OauthError } from '../oauth-error.ts';
import { offlineAccess } from '../scopes/known-scopes.ts';
import { accessTokenSeconds, issueAccessToken } from './access-token.ts';
import { redeemCode } from './authorization-code.ts';
import { issueRefreshToken, type RotatedToken, rotateRefreshToken } from './refresh-token.ts';

const parametersSchema = z.record(z.string(), z.string());

type Parameters = z.output<typeof parametersSchema>;

/** Where apps get tokens (`auth.atlassian.com/oauth/token`), with JSON or with a form. */
export function tokenRoutes({ accounts }: Organisation): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.onError((failure, context) => {
    if (!(failure instanceof OauthError)) throw failure;
    return context.json(failure.toJson(), failure.status, { 'Cache-Control': 'no-store' });
  });

  return routes.post('/oauth/token', async (context) => {
    const parameters = await readParameters(context);
    const app = authenticateApp(accounts, context, parameters);
    const tokens = tokensFor(accounts, app, parameters);
    return context.json(tokens, 200, { 'Cache-Control': 'no-store', Pragma: 'no-cache' });
  });
}

function tokensFor(accounts: Accounts, app: OauthApp, parameters: Parameters): object {
  const { database, now } = accounts;
  const { clientId } = app;
  switch (required(parameters, 'grant_type')) {
    case 'authorization_code': {
      const exchange = {
        clientId,
        code: required(parameters, 'code'),
        redirectUri: required(parameters, 'redirect_uri'),
        verifier: parameters.code_verifier,
      };
      return issueTokens(accounts, redeemCode(database, exchange, now()));
    }
    case 'refresh_token':
      return issueTokens(
        accounts,
        rotateRefreshToken(database, clientId, required(parameters, 'refresh_token'), now()),
      );
    default:
      throw new OauthError('unsupported_grant_type', `Unsupported grant type: ${parameters.grant_type}`);
  }
}

function issueTokens({ database, now }: Accounts, base: RotatedToken): object {
  const grant = findGrant(database, base.grantId);
  if (!grant) throw new OauthError('invalid_grant', 'The grant was taken back.');
  return {
    access_token: issueAccessToken(database, grant.id, now()),
    ...(grant.scopes.includes(offlineAccess) && { refresh_token: issueRefreshToken(database, base, now()) }),
    expires_in: accessTokenSeconds,
    scope: grant.scopes.join(' '),
    token_type: 'Bearer',
  };
}

async function readParameters(context: SiteContext): Promise<Parameters> {
  const text = (await bodyBytes(context, 1)).toString('utf8');
  const isJson = /^application\/json\b/i.test(context.req.header('content-type') ?? '');
  if (!isJson) return Object.fromEntries(new URLSearchParams(text));
  const parameters = parametersSchema.safeParse(parseJson(text));
  if (!parameters.success)
    throw new OauthError(
      'invalid_request',
      'The request body must be a JSON object whose values are strings.',
    );
  return parameters.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// RFC 6749 has the secret in a Basic header too; Atlassian's own examples have it in the body.
function authenticateApp({ database }: Accounts, context: SiteContext, parameters: Parameters): OauthApp {
  const [clientId, clientSecret] = readBasicClient(context.req.header('authorization')) ?? [
    required(parameters, 'client_id'),
    required(parameters, 'client_secret'),
  ];
  const app = authenticateOauthApp(database, clientId, clientSecret);
  if (!app) throw new OauthError('access_denied', 'Unauthorized');
  return app;
}

function readBasicClient(header: string | undefined): [clientId: string, clientSecret: string] | undefined {
  const credentials = readCredentials(header ?? '');
  return credentials?.kind === 'basic' ? [credentials.name, credentials.secret] : undefined;
}

function required(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (value === undefined || value === '')
    throw new OauthError('invalid_request', `Missing required parameter: ${name}`);
  return value;
}
