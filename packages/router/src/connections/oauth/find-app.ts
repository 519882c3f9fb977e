import { isOAuthScheme, type OAuthScheme, type Toolkit } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { AuthConfigRow, Tables } from '../../store/tables.ts';
import type { Vault } from '../../vault/vault.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import { originsOfOperator } from '../private-addresses.ts';
import type { OAuthApp } from './oauth-app.ts';
import { type OAuthSettings, settingsOf } from './oauth-settings.ts';

const toolList = z.array(z.string());

/** Where apps are looked up. */
export interface AppSources {
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
}

/**
 * The OAuth app of an auth config: its own, else the operator's.
 *
 * @throws ConnectionRefusal `not_found`; `invalid` where it is not by OAuth, or nobody gives a client
 */
export async function findApp(
  sources: AppSources,
  projectId: string,
  authConfigId: string,
): Promise<OAuthApp> {
  const { db, vault, catalogue } = sources;
  const row = await db
    .selectFrom('auth_config')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', authConfigId)
    .executeTakeFirst();
  if (!row) throw new ConnectionRefusal('not_found', `There is no auth config ${authConfigId}.`);
  const toolkit = catalogue.findToolkit(row.toolkit);
  const scheme = toolkit?.authSchemes.find(({ name }) => name === row.scheme);
  if (!toolkit || !scheme || !isOAuthScheme(scheme)) {
    throw new ConnectionRefusal('invalid', `The auth config ${row.id} (${row.scheme}) is not by OAuth.`);
  }
  const own = settingsOf(vault, row);
  const given = own.client ? row : await findGiven(db, row);
  const { client, baseUrl, scopes, redirectUri } = given ? withOwn(settingsOf(vault, given), own) : own;
  if (!given || !client) throw noApp(toolkit, scheme);
  const isOperators =
    given.configured === 1 ||
    (await originsOfOperator({ trx: db, vault, projectId }, toolkit)).includes(originOf(baseUrl));
  return {
    toolkit,
    scheme,
    client,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(row.allowed_tools === null ? {} : { allowedTools: toolList.parse(JSON.parse(row.allowed_tools)) }),
    isReadOnly: row.is_read_only === 1,
    allowPrivateAddress: baseUrl !== undefined && isOperators,
  };
}

/** The auth config with the client that the operator's configuration gives for a scheme. */
export async function findGiven(
  db: Kysely<Tables>,
  { project_id, toolkit, scheme }: Pick<AuthConfigRow, 'project_id' | 'toolkit' | 'scheme'>,
): Promise<AuthConfigRow | undefined> {
  return await db
    .selectFrom('auth_config')
    .selectAll()
    .where('project_id', '=', project_id)
    .where('toolkit', '=', toolkit)
    .where('scheme', '=', scheme)
    .where((where) => where.and({ configured: 1, enabled: 1 }))
    .where('sealed_client', 'is not', null)
    .executeTakeFirst();
}

// Which server a client belongs to goes with the client; what is asked for is each auth config's own to say.
function withOwn(given: OAuthSettings, own: OAuthSettings): OAuthSettings {
  if (own.client) return own;
  return {
    ...given,
    ...(own.scopes ? { scopes: own.scopes } : {}),
    ...(own.redirectUri ? { redirectUri: own.redirectUri } : {}),
  };
}

function originOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).origin;
}

/** The refusal where nobody gives an OAuth client for a toolkit. */
export function noApp({ name, slug }: Toolkit, { mode }: OAuthScheme): ConnectionRefusal {
  return new ConnectionRefusal(
    'invalid',
    `This router has no OAuth app of its own for ${name}.`,
    `POST auth_configs with toolkit "${slug}", type use_custom_auth, authScheme ${mode} and credentials.client_id and client_secret of your app.`,
  );
}
