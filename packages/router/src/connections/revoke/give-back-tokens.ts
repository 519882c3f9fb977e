import { isOAuthScheme } from '@tributary/toolkit';
import type { ServerDoor } from '../../egress/server-door.ts';
import { type AccountRecord, openValues } from '../account-records.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import { type AppSources, findApp } from '../oauth/find-app.ts';
import { TokenError } from '../oauth/token-error.ts';
import { revokeToken, type TokenKind } from '../oauth/token-requests.ts';

/** What came of giving the tokens of an account back to the provider. */
export interface GivenBack {
  readonly tokens: readonly TokenKind[];
  /** Why some may still hold at the provider, as a sentence; absent where none do. */
  readonly trouble?: string;
}

/** How tokens are given back: the sources of their apps, and the way out. */
export interface RevocationParts extends AppSources {
  readonly door: ServerDoor;
}

/** Has the provider end the tokens of an account. Keys that were entered are the person's own to end; there is nothing to give back. */
export async function giveBackTokens(parts: RevocationParts, record: AccountRecord): Promise<GivenBack> {
  const toolkit = parts.catalogue.findToolkit(record.toolkit);
  const scheme = toolkit?.authSchemes.find(({ name }) => name === record.scheme);
  const { refresh_token, access_token } = openValues(parts.vault, record);
  if (!toolkit || !scheme || !isOAuthScheme(scheme) || access_token === undefined) return { tokens: [] };
  const tokens: TokenKind[] = [];
  try {
    const app = await findApp(parts, record.project_id, record.auth_config_id);
    if (app.scheme.endpoints(app.baseUrl).revocation === undefined) {
      return {
        tokens,
        trouble: `${toolkit.name} takes no tokens back: whoever logged in can end the login there`,
      };
    }
    // With the refresh token, most servers end all that it gave.
    for (const [kind, token] of [
      ['refresh_token', refresh_token],
      ['access_token', access_token],
    ] as const) {
      if (token === undefined) continue;
      await revokeToken(parts.door, app, kind, token);
      tokens.push(kind);
    }
    return { tokens };
  } catch (error) {
    if (!(error instanceof TokenError || error instanceof ConnectionRefusal)) throw error;
    const why = error.message.replace(/\.$/, '');
    return {
      tokens,
      trouble: `${toolkit.name} did not take ${tokens.length === 0 ? 'the tokens' : 'all tokens'} back: ${why}`,
    };
  }
}
