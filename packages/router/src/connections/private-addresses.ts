import type { AuthScheme, AuthValues, Toolkit } from '@tributary/toolkit';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { openValues } from './account-records.ts';
import { ConnectionRefusal } from './connection-refusal.ts';
import { faultIn } from './entered-values.ts';

/** A project's accounts within a transaction. */
export interface AccountsOfProject {
  readonly trx: Transaction<Tables>;
  readonly vault: Vault;
  readonly projectId: string;
}

/**
 * Whether a new account may be at a private address: only at an origin at which the operator's configuration connects
 * one, so that nobody else makes the router ask servers on its own machine or network.
 *
 * @throws ConnectionRefusal `invalid` for an unencrypted address that the operator does not allow
 */
export async function mayBePrivate(
  accounts: AccountsOfProject,
  toolkit: Toolkit,
  scheme: AuthScheme,
  values: AuthValues,
): Promise<boolean> {
  const { origin, protocol } = new URL(scheme.baseUrl(values));
  const allowed = await originsOfOperator(accounts, toolkit);
  if (allowed.includes(origin)) return true;
  if (protocol === 'https:') return false;
  throw new ConnectionRefusal(
    'invalid',
    `Credentials are sent over https only, and ${origin} is not encrypted.`,
    'Send an https address. The operator can allow another one by a connection of the configuration.',
  );
}

/** The origins at which the operator's configuration connects accounts of a toolkit, or has its login server. */
export async function originsOfOperator(
  { trx, vault, projectId }: Omit<AccountsOfProject, 'trx'> & { readonly trx: Kysely<Tables> },
  { slug, authSchemes }: Toolkit,
): Promise<readonly string[]> {
  const servers = await trx
    .selectFrom('auth_config')
    .select('base_url')
    .where('project_id', '=', projectId)
    .where('toolkit', '=', slug)
    .where((where) => where.and({ configured: 1, enabled: 1 }))
    .execute();
  const rows = await trx
    .selectFrom('connected_account')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('toolkit', '=', slug)
    .where((where) => where.and({ configured: 1, allow_private_address: 1, status: 'ACTIVE' }))
    .execute();
  const ofServers = servers.flatMap(({ base_url }) => (base_url === null ? [] : [new URL(base_url).origin]));
  const ofAccounts = rows.flatMap((row) => {
    const scheme = authSchemes.find(({ name }) => name === row.scheme);
    if (!scheme) return [];
    const values = openValues(vault, row);
    return faultIn(values, scheme) === undefined ? [new URL(scheme.baseUrl(values)).origin] : [];
  });
  return [...ofServers, ...ofAccounts];
}
