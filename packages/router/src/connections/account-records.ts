import type { AuthValues } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import type { ConnectedAccountRow, Tables } from '../store/tables.ts';
import type { SealedPlace, Vault } from '../vault/vault.ts';
import { accountStatuses, type ConnectedAccount } from './connection.ts';
import { type RestrictionColumns, restrictionsOf } from './restriction.ts';

const statusSchema = z.enum(accountStatuses);
const valuesSchema = z.record(z.string(), z.string());

/** An account's row, whether its auth config is switched on, and what that lets it be used for. */
export type AccountRecord = ConnectedAccountRow &
  RestrictionColumns & { readonly auth_config_enabled: number };

/** The accounts of a project with what is needed of their auth configs. */
export function selectRecords(db: Kysely<Tables>, projectId: string) {
  return db
    .selectFrom('connected_account')
    .innerJoin('auth_config', 'auth_config.id', 'connected_account.auth_config_id')
    .selectAll('connected_account')
    .select([
      'auth_config.enabled as auth_config_enabled',
      'auth_config.is_read_only as auth_config_is_read_only',
      'auth_config.limits as auth_config_limits',
      'auth_config.allowed_tools as auth_config_allowed_tools',
    ])
    .where('connected_account.project_id', '=', projectId);
}

/** The accounts of a user, newest first: of one toolkit, or of all. */
export async function selectAccounts(
  { db }: Store,
  owner: { readonly projectId: string; readonly userId: string },
  toolkit?: string,
): Promise<readonly AccountRecord[]> {
  const ofUser = selectRecords(db, owner.projectId)
    .where('connected_account.user_id', '=', owner.userId)
    .orderBy('connected_account.created_at', 'desc')
    .orderBy('connected_account.id', 'desc');
  return await (toolkit === undefined
    ? ofUser
    : ofUser.where('connected_account.toolkit', '=', toolkit)
  ).execute();
}

/** What may be shown of a row. */
export function toAccount(row: AccountRecord): ConnectedAccount {
  return {
    id: row.id,
    projectId: row.project_id,
    userId: row.user_id,
    toolkit: row.toolkit,
    authConfigId: row.auth_config_id,
    scheme: row.scheme,
    status: statusSchema.parse(row.status),
    ...(row.status_reason === null ? {} : { statusReason: row.status_reason }),
    isDisabled: row.auth_config_enabled === 0,
    isConfigured: row.configured === 1,
    ...(row.alias === null ? {} : { alias: row.alias }),
    allowPrivateAddress: row.allow_private_address === 1,
    restrictions: restrictionsOf(row),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

type AccountIdentity = Pick<ConnectedAccountRow, 'id' | 'project_id'>;

/** Encrypts what was entered for an account. */
export function sealValues(vault: Vault, account: AccountIdentity, values: AuthValues): string {
  return vault.seal(JSON.stringify(values), placeOf(account));
}

/** @throws VaultError when the row was changed, or came from another project or account */
export function openValues(
  vault: Vault,
  account: AccountIdentity & Pick<ConnectedAccountRow, 'sealed_values'>,
): AuthValues {
  return valuesSchema.parse(JSON.parse(vault.open(account.sealed_values, placeOf(account))));
}

function placeOf(account: AccountIdentity): SealedPlace {
  return {
    table: 'connected_account',
    rowId: account.id,
    field: 'values',
    projectId: account.project_id,
  };
}
