import { isOAuthScheme, type OAuthScheme, type Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { newId } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';
import type { Vault } from '../../vault/vault.ts';
import { ConfiguredConnectionError } from '../configured-connections.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import { checkSettings, type OAuthSettings, toColumns } from './oauth-settings.ts';

/** An OAuth app that the operator gives in the configuration: people connect their accounts of its toolkit by it. */
export interface ConfiguredApp {
  readonly toolkit: string;
  /** `AuthScheme.name` */
  readonly scheme: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** What to ask for, in place of what the tools need. */
  readonly scopes?: readonly string[];
  /** Where people are sent back to, in place of the router's own address. */
  readonly redirectUri?: string;
  /** Another server than the provider's own; it may be at a private address, and without encryption. */
  readonly baseUrl?: string;
}

/**
 * Makes the operator's apps the project's auth configs, one for each scheme: known ones get what is given now, and those
 * that are no longer given are switched off.
 *
 * @throws ConfiguredConnectionError for an app that cannot work; nothing is changed
 */
export async function ensureConfiguredApps(
  { store, vault, catalogue, now }: { store: Store; vault: Vault; catalogue: Catalogue; now: Date },
  projectId: string,
  apps: readonly ConfiguredApp[],
): Promise<void> {
  const checked = apps.map((app) => check(app, catalogue));
  refuseTwins(checked);
  const updated_at = now.getTime();
  await store.exclusively('configured connections', async (trx) => {
    const given = await trx
      .selectFrom('auth_config')
      .select(['id', 'toolkit', 'scheme', 'sealed_client'])
      .where('project_id', '=', projectId)
      .where('configured', '=', 1)
      .execute();
    const kept: string[] = [];
    for (const { toolkit, scheme, settings } of checked) {
      const place = { toolkit: toolkit.slug, scheme: scheme.name };
      const known = given.find((one) => one.toolkit === place.toolkit && one.scheme === place.scheme);
      const id = known?.id ?? newId('ac');
      kept.push(id);
      const columns = toColumns(vault, { id, project_id: projectId }, settings);
      const state = { ...columns, enabled: 1, updated_at };
      await (known
        ? trx.updateTable('auth_config').set(state).where('id', '=', id).execute()
        : trx
            .insertInto('auth_config')
            .values({
              ...place,
              ...state,
              id,
              project_id: projectId,
              name: scheme.name,
              configured: 1,
              is_read_only: 0,
              created_at: updated_at,
            })
            .execute());
    }
    for (const { id, sealed_client } of given) {
      if (sealed_client === null || kept.includes(id)) continue;
      const off = { enabled: 0, sealed_client: null, base_url: null, updated_at };
      await trx.updateTable('auth_config').set(off).where('id', '=', id).execute();
    }
  });
}

interface CheckedApp {
  readonly toolkit: Toolkit;
  readonly scheme: OAuthScheme;
  readonly settings: OAuthSettings;
}

function check({ clientId, clientSecret, ...rest }: ConfiguredApp, catalogue: Catalogue): CheckedApp {
  const toolkit = catalogue.findToolkit(rest.toolkit);
  const scheme = toolkit?.authSchemes.filter(isOAuthScheme).find(({ name }) => name === rest.scheme);
  if (!toolkit || !scheme) {
    throw refusal(rest.toolkit, `there is no login "${rest.scheme}" of such a toolkit`);
  }
  const { scopes, redirectUri, baseUrl } = rest;
  const settings = {
    client: { clientId, ...(clientSecret === undefined ? {} : { clientSecret }) },
    ...(scopes === undefined ? {} : { scopes }),
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
  };
  try {
    return { toolkit, scheme, settings: checkSettings(settings, scheme) };
  } catch (error) {
    if (!(error instanceof ConnectionRefusal)) throw error;
    throw refusal(toolkit.slug, error.message.replace(/\.$/, ''));
  }
}

// Who is to log in by it could not be said.
function refuseTwins(apps: readonly CheckedApp[]): void {
  const schemes = apps.map(({ scheme }) => scheme.name);
  const twin = apps.find(({ scheme }, index) => schemes.indexOf(scheme.name) !== index);
  if (twin) throw refusal(twin.toolkit.slug, `there is another one for its login "${twin.scheme.name}"`);
}

function refusal(toolkit: string, why: string): ConfiguredConnectionError {
  return new ConfiguredConnectionError(`The configured OAuth app for ${toolkit} cannot be used: ${why}.`);
}
