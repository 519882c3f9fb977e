import { z } from 'zod';
import type { OAuthChange } from '../../connections/auth-configs.ts';
import type { OAuthSettings } from '../../connections/oauth/oauth-settings.ts';

const names = ['client_id', 'client_secret', 'scopes', 'oauth_redirect_uri', 'base_url'];

/** Scopes as they are sent: a list, or a text with spaces or commas between them. */
export const sentScopes = z
  .union([z.string(), z.array(z.string())])
  .transform((sent) => (typeof sent === 'string' ? sent.split(/[\s,]+/) : sent).filter(Boolean));

/** What an auth config by OAuth is told: the program's own app at the service. */
export const sentCredentials = z
  .looseObject({
    client_id: z.string().max(2_048).optional(),
    client_secret: z.string().max(4_096).optional(),
    scopes: sentScopes.optional(),
    oauth_redirect_uri: z.string().max(2_048).optional(),
    base_url: z.string().max(2_048).optional(),
  })
  .superRefine((sent, context) => {
    for (const [name, value] of Object.entries(sent)) {
      if (names.includes(name) || isNothing(value)) continue;
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `here are only ${names.join(', ')}; keys and tokens belong to accounts: send them to connected_accounts`,
      });
    }
  });

type Sent = z.output<typeof sentCredentials>;

/** The credentials of a new auth config. */
export function settingsFrom(sent: Sent = {}): OAuthSettings {
  const { client_id, client_secret, scopes, oauth_redirect_uri, base_url } = sent;
  const hasClient = client_id !== undefined || client_secret !== undefined;
  return {
    ...(hasClient
      ? {
          client: {
            clientId: client_id ?? '',
            ...(client_secret === undefined ? {} : { clientSecret: client_secret }),
          },
        }
      : {}),
    ...(scopes === undefined ? {} : { scopes }),
    ...(oauth_redirect_uri ? { redirectUri: oauth_redirect_uri } : {}),
    ...(base_url ? { baseUrl: base_url } : {}),
  };
}

/** What is to change of an auth config's; nothing where nothing was sent. */
export function changeFrom({
  client_id,
  client_secret,
  scopes,
  oauth_redirect_uri,
}: Sent): OAuthChange | undefined {
  const client = {
    ...(client_id === undefined ? {} : { clientId: client_id }),
    ...(client_secret === undefined ? {} : { clientSecret: client_secret }),
  };
  const change = {
    ...(Object.keys(client).length > 0 ? { client } : {}),
    ...(scopes === undefined ? {} : { scopes }),
    ...(oauth_redirect_uri === undefined ? {} : { redirectUri: oauth_redirect_uri }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
