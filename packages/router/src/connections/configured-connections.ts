import type { Transaction } from 'kysely';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { sealValues } from './account-records.ts';
import type { ConfiguredConnection } from './connection.ts';
import { faultIn } from './entered-values.ts';

/** The operator's configuration of a connection cannot work. One sentence that names the connection and what to change. */
export class ConfiguredConnectionError extends Error {
  override readonly name = 'ConfiguredConnectionError';
  readonly code = 'invalid_connection';
}

/**
 * Makes the operator's connections the project's: new ones are added, known ones get the values that are given now,
 * and those that are no longer given stop working.
 *
 * @throws ConfiguredConnectionError for an unknown toolkit or scheme, or values that do not fit it; nothing is changed
 */
export async function ensureConfigured(
  { store, vault, catalogue, now }: { store: Store; vault: Vault; catalogue: Catalogue; now: Date },
  projectId: string,
  connections: readonly ConfiguredConnection[],
): Promise<void> {
  const checked = connections.map((connection) => check(connection, catalogue));
  await store.exclusively('configured connections', async (trx) => {
    const write = { trx, vault, projectId, now: now.getTime() };
    const kept: string[] = [];
    for (const connection of checked) kept.push(await ensureAccount(write, connection));
    await withdrawOthers(write, kept);
  });
}

interface Write {
  readonly trx: Transaction<Tables>;
  readonly vault: Vault;
  readonly projectId: string;
  readonly now: number;
}

async function ensureAuthConfig(
  { trx, projectId, now }: Write,
  { toolkit, scheme }: ConfiguredConnection,
): Promise<string> {
  const known = await trx
    .selectFrom('auth_config')
    .select('id')
    .where('project_id', '=', projectId)
    .where('toolkit', '=', toolkit)
    .where('scheme', '=', scheme)
    .where('configured', '=', 1)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId('ac');
  const times = { created_at: now, updated_at: now };
  const row = {
    id,
    project_id: projectId,
    toolkit,
    scheme,
    name: scheme,
    enabled: 1,
    configured: 1,
    is_read_only: 0,
    ...times,
  };
  await trx.insertInto('auth_config').values(row).execute();
  return id;
}

async function ensureAccount(write: Write, connection: ConfiguredConnection): Promise<string> {
  const { trx, vault, projectId, now } = write;
  const authConfigId = await ensureAuthConfig(write, connection);
  const key = {
    project_id: projectId,
    user_id: connection.userId,
    toolkit: connection.toolkit,
    scheme: connection.scheme,
  };
  const known = await trx
    .selectFrom('connected_account')
    .select('id')
    .where((where) => where.and({ ...key, configured: 1 }))
    .executeTakeFirst();
  const id = known?.id ?? newId('ca');
  const state = {
    status: 'ACTIVE',
    status_reason: null,
    allow_private_address: connection.allowPrivateAddress ? 1 : 0,
    sealed_values: sealValues(vault, { id, project_id: projectId }, connection.values),
    updated_at: now,
  };
  if (known) {
    await trx.updateTable('connected_account').set(state).where('id', '=', id).execute();
  } else {
    const made = {
      id,
      auth_config_id: authConfigId,
      alias: null,
      configured: 1,
      is_read_only: 0,
      created_at: now,
    };
    await trx
      .insertInto('connected_account')
      .values({ ...key, ...state, ...made })
      .execute();
  }
  return id;
}

async function withdrawOthers({ trx, projectId, now }: Write, kept: readonly string[]): Promise<void> {
  const configured = await trx
    .selectFrom('connected_account')
    .select('id')
    .where('project_id', '=', projectId)
    .where('configured', '=', 1)
    .where('status', '=', 'ACTIVE')
    .execute();
  for (const { id } of configured) {
    if (kept.includes(id)) continue;
    const status_reason = 'The configuration of the router gives it no longer.';
    const change = { status: 'INACTIVE', status_reason, updated_at: now };
    await trx.updateTable('connected_account').set(change).where('id', '=', id).execute();
  }
}

/** The connection with its toolkit's slug as the catalogue spells it. */
function check(connection: ConfiguredConnection, catalogue: Catalogue): ConfiguredConnection {
  const toolkit = catalogue.findToolkit(connection.toolkit);
  if (!toolkit) throw refusal(connection, 'there is no such toolkit');
  const scheme = toolkit.authSchemes.find(({ name }) => name === connection.scheme);
  if (!scheme) {
    const known = toolkit.authSchemes.map(({ name }) => name).join(', ');
    throw refusal(connection, `its scheme "${connection.scheme}" is not one of ${known}`);
  }
  const fault = faultIn(connection.values, scheme);
  if (fault !== undefined) throw refusal(connection, fault);
  return { ...connection, toolkit: toolkit.slug };
}

function refusal({ toolkit, userId }: ConfiguredConnection, why: string): ConfiguredConnectionError {
  return new ConfiguredConnectionError(
    `The configured ${toolkit} connection of user "${userId}" cannot be used: ${why}.`,
  );
}
