import { type AuthScheme, isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import { newId } from '../store/ids.ts';
import type { AuthConfigRow } from '../store/tables.ts';
import type { WantedAuthConfig } from './auth-configs.ts';
import { ConnectionRefusal } from './connection-refusal.ts';
import { type AppSources, findGiven, noApp } from './oauth/find-app.ts';
import { checkSettings, type OAuthSettings, toColumns } from './oauth/oauth-settings.ts';
import { originsOfOperator } from './private-addresses.ts';
import { changedConfigColumns } from './restriction.ts';

/**
 * The row of a new auth config.
 *
 * @throws ConnectionRefusal `not_found` for an unknown toolkit, `invalid` for a scheme that it does not have, settings
 * that cannot work, or where the operator gives no client and none is sent
 */
export async function newConfig(
  sources: AppSources,
  projectId: string,
  wanted: WantedAuthConfig,
  now: Date,
): Promise<AuthConfigRow> {
  const { toolkit, scheme } = findScheme(sources, wanted);
  const settings = checkSettings(wanted.oauth ?? {}, scheme);
  const place = { project_id: projectId, toolkit: toolkit.slug, scheme: scheme.name };
  if (isOAuthScheme(scheme) && !settings.client && !(await findGiven(sources.db, place))) {
    throw noApp(toolkit, scheme);
  }
  await requireSafeServer(sources, projectId, toolkit, settings);
  const id = newId('ac');
  return {
    ...place,
    id,
    name: wanted.name ?? scheme.name,
    enabled: 1,
    configured: 0,
    ...toColumns(sources.vault, { id, project_id: projectId }, settings),
    allowed_tools: null,
    is_read_only: 0,
    limits: null,
    ...changedConfigColumns(wanted.restriction ?? {}),
    created_at: now.getTime(),
    updated_at: now.getTime(),
  };
}

// Client secrets and tokens travel encrypted, unless the operator has the server on the own machine or network.
async function requireSafeServer(
  { db, vault }: AppSources,
  projectId: string,
  toolkit: Toolkit,
  { baseUrl }: OAuthSettings,
): Promise<void> {
  if (baseUrl === undefined) return;
  const { origin, protocol } = new URL(baseUrl);
  if (protocol === 'https:') return;
  if ((await originsOfOperator({ trx: db, vault, projectId }, toolkit)).includes(origin)) return;
  throw new ConnectionRefusal(
    'invalid',
    `Credentials are sent over https only, and ${origin} is not encrypted.`,
    'Send an https base_url. The operator can allow another one by an OAuth app of the configuration.',
  );
}

function findScheme(
  { catalogue }: AppSources,
  wanted: WantedAuthConfig,
): { readonly toolkit: Toolkit; readonly scheme: AuthScheme } {
  const toolkit = catalogue.findToolkit(wanted.toolkit);
  if (!toolkit) {
    const known = catalogue.toolkits.map(({ slug }) => slug).join(', ');
    throw new ConnectionRefusal('not_found', `There is no toolkit ${wanted.toolkit}. There are: ${known}.`);
  }
  const { authSchemes } = toolkit;
  const scheme =
    authSchemes.find(({ name }) => name === wanted.scheme) ??
    authSchemes.find(({ mode }) => mode === wanted.scheme);
  if (scheme) return { toolkit, scheme };
  const known = authSchemes.map(({ mode, name }) => `${mode} (${name})`).join(', ');
  throw new ConnectionRefusal(
    'invalid',
    `${toolkit.name} cannot be connected by ${wanted.scheme}.`,
    `Send type use_custom_auth with an authScheme of: ${known}.`,
  );
}
