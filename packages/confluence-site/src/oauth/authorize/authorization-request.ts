import type { Database } from '../../database/database.ts';
import { findOauthApp, type OauthApp } from '../apps/oauth-app.ts';
import { OauthError } from '../oauth-error.ts';
import { readScopeList } from '../scopes/known-scopes.ts';
import type { CodeChallenge } from '../token/authorization-code.ts';

/** Where an app sent a person, in words of our own. */
export interface AuthorizationRequest {
  readonly app: OauthApp;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly challenge: CodeChallenge | undefined;
  /** The email address of who will probably consent. */
  readonly loginHint: string | undefined;
}

/** A refusal that is told to the app, by sending the person back to it. */
export class RefusedAuthorization extends Error {
  override readonly name = 'RefusedAuthorization';
  readonly error: OauthError;
  readonly address: string;

  constructor(error: OauthError, redirectUri: string, state: string | undefined) {
    super(error.message);
    this.error = error;
    this.address = callbackAddress(redirectUri, state, error.toJson());
  }
}

/**
 * Reads the parameters of `/authorize`.
 *
 * Throws `OauthError` where nobody may be sent anywhere (the app or its callback URL is not known), and
 * {@link RefusedAuthorization} for all else that is wrong.
 */
export function readAuthorizationRequest(database: Database, query: URLSearchParams): AuthorizationRequest {
  const app = findOauthApp(database, query.get('client_id') ?? '');
  if (!app)
    throw new OauthError('unauthorized_client', `client_id is not known: ${query.get('client_id') ?? ''}`);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!app.callbackUrls.includes(redirectUri))
    throw new OauthError('unauthorized_client', `redirect_uri is not registered for client: ${redirectUri}`);
  const state = query.get('state') ?? undefined;
  try {
    return {
      app,
      redirectUri,
      state,
      scopes: readScopes(app, query),
      challenge: readChallenge(query),
      loginHint: query.get('login_hint') ?? undefined,
    };
  } catch (error) {
    throw error instanceof OauthError ? new RefusedAuthorization(error, redirectUri, state) : error;
  }
}

/** The app's callback URL with what it is told. */
export function callbackAddress(
  redirectUri: string,
  state: string | undefined,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return url.href;
}

function readScopes(app: OauthApp, query: URLSearchParams): readonly string[] {
  const audience = query.get('audience') ?? '';
  if (query.get('response_type') !== 'code')
    throw new OauthError('unsupported_response_type', 'response_type must be code');
  if (audience !== 'api.atlassian.com')
    throw new OauthError('access_denied', `Service not found: ${audience}`);
  if (query.get('prompt') === 'none')
    throw new OauthError('interaction_required', 'A person must consent: send prompt=consent');
  const scopes = readScopeList(query.get('scope') ?? '');
  if (scopes.length === 0)
    throw new OauthError('invalid_scope', 'scope is missing: send a space-separated list');
  const refused = scopes.filter((scope) => !app.scopes.includes(scope));
  if (refused.length > 0)
    throw new OauthError('invalid_scope', `The app does not have these scopes: ${refused.join(' ')}`);
  return scopes;
}

// Atlassian documents no PKCE; an app that sends it all the same is held to it.
function readChallenge(query: URLSearchParams): CodeChallenge | undefined {
  const challenge = query.get('code_challenge');
  if (challenge === null) return undefined;
  const method = query.get('code_challenge_method') ?? 'plain';
  if (method !== 'S256' && method !== 'plain')
    throw new OauthError('invalid_request', 'code_challenge_method must be S256 or plain');
  return { challenge, method };
}
