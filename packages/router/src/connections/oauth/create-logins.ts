import { type ClientLoginParts, type ClientLogins, createClientLogins } from './client-logins.ts';
import { createOAuthLogins, type LoginParts } from './create-oauth-logins.ts';
import type { OAuthLogins } from './oauth-logins.ts';

/** Both ways to connect accounts by OAuth: by a person who agrees, and by the program's own client. */
export function createLogins(parts: LoginParts & Omit<ClientLoginParts, 'db'>): {
  readonly oauthLogins: OAuthLogins;
  readonly clientLogins: ClientLogins;
} {
  return {
    oauthLogins: createOAuthLogins(parts),
    clientLogins: createClientLogins({ ...parts, db: parts.store.db }),
  };
}
