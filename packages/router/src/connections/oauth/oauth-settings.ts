import { type AuthScheme, isOAuthScheme } from '@tributary/toolkit';
import { z } from 'zod';
import type { AuthConfigRow } from '../../store/tables.ts';
import type { SealedPlace, Vault } from '../../vault/vault.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import type { OAuthClient } from './oauth-app.ts';

/** What an auth config by OAuth says beside its scheme. What is left out is the operator's or the tools' to say. */
export interface OAuthSettings {
  /** Absent for the client that the operator's configuration gives. */
  readonly client?: OAuthClient;
  readonly scopes?: readonly string[];
  readonly redirectUri?: string;
  /** Another server than the provider's own. */
  readonly baseUrl?: string;
}

/** The columns of an auth config that say the same. */
export type OAuthColumns = Pick<AuthConfigRow, 'sealed_client' | 'scopes' | 'redirect_uri' | 'base_url'>;

const clientSchema: z.ZodType<OAuthClient> = z.strictObject({
  clientId: z.string(),
  clientSecret: z.string().exactOptional(),
});

// RFC 6749, 3.3
const scopeForm = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/**
 * The settings in the form in which they are kept, if they can work.
 *
 * @throws ConnectionRefusal `invalid` that says which cannot, and what to send
 */
export function checkSettings(settings: OAuthSettings, scheme: AuthScheme): OAuthSettings {
  if (!isOAuthScheme(scheme)) {
    if (Object.values(settings).every((value) => value === undefined)) return {};
    throw new ConnectionRefusal(
      'invalid',
      `${scheme.name} has no OAuth client: its credentials belong to accounts.`,
      'Leave the credentials of the auth config out, and send those of each user to connected_accounts.',
    );
  }
  const { client, scopes, redirectUri, baseUrl } = settings;
  const wrongScope = scopes?.find((scope) => !scopeForm.test(scope));
  if (wrongScope !== undefined)
    throw invalid(`"${wrongScope}" is no scope`, 'Send scopes without spaces in them.');
  if (baseUrl !== undefined && !client) {
    throw invalid(
      "The operator's client is for its own server only",
      'Send client_id and client_secret with base_url, or leave base_url out.',
    );
  }
  return {
    ...(client ? { client: checkClient(client) } : {}),
    ...(scopes && scopes.length > 0 ? { scopes } : {}),
    ...(redirectUri ? { redirectUri: checkRedirect(redirectUri) } : {}),
    ...(baseUrl ? { baseUrl: checkServer(baseUrl) } : {}),
  };
}

function checkClient({ clientId, clientSecret }: OAuthClient): OAuthClient {
  if (clientId.trim() === '') throw invalid('client_id is empty', 'Send the id of your OAuth app.');
  // A secret that was left empty in a form is none; sent empty, some servers refuse it.
  return {
    clientId: clientId.trim(),
    ...(clientSecret?.trim() ? { clientSecret: clientSecret.trim() } : {}),
  };
}

function checkRedirect(address: string): string {
  const url = URL.parse(address);
  const isLoopback = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  if (url && isSafe && url.search === '' && url.hash === '' && url.username === '') return url.href;
  throw invalid(
    `oauth_redirect_uri cannot be "${address}"`,
    'Send an https address without a query, which leads to toolkits/auth/callback of this router.',
  );
}

function checkServer(address: string): string {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && isWeb && url.search === '' && url.hash === '' && url.username === '') {
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
  }
  throw invalid(`base_url cannot be "${address}"`, 'Send the https address of the server.');
}

function invalid(what: string, advice: string): ConnectionRefusal {
  return new ConnectionRefusal('invalid', `${what}.`, advice);
}

/** Puts settings into the columns of their row. */
export function toColumns(
  vault: Vault,
  row: Pick<AuthConfigRow, 'id' | 'project_id'>,
  { client, scopes, redirectUri, baseUrl }: OAuthSettings,
): OAuthColumns {
  return {
    sealed_client: client ? vault.seal(JSON.stringify(client), placeOf(row)) : null,
    scopes: scopes?.join(' ') ?? null,
    redirect_uri: redirectUri ?? null,
    base_url: baseUrl ?? null,
  };
}

/** The settings in a row. */
export function settingsOf(vault: Vault, row: AuthConfigRow): OAuthSettings {
  const { sealed_client, scopes, redirect_uri, base_url } = row;
  return {
    ...(sealed_client === null
      ? {}
      : { client: clientSchema.parse(JSON.parse(vault.open(sealed_client, placeOf(row)))) }),
    ...(scopes === null ? {} : { scopes: scopes.split(' ') }),
    ...(redirect_uri === null ? {} : { redirectUri: redirect_uri }),
    ...(base_url === null ? {} : { baseUrl: base_url }),
  };
}

function placeOf({ id, project_id }: Pick<AuthConfigRow, 'id' | 'project_id'>): SealedPlace {
  return { table: 'auth_config', rowId: id, field: 'client', projectId: project_id };
}
