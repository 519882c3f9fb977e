import type { AuthScheme, AuthValues, Toolkit } from '@tributary/toolkit';
import { newId } from '../store/ids.ts';
import { type AccountRecord, openValues, sealValues, selectRecords } from './account-records.ts';
import { requireFreeAlias } from './alias.ts';
import { authConfigNotFound } from './auth-configs.ts';
import type { ConnectedAccount } from './connection.ts';
import { ConnectionRefusal } from './connection-refusal.ts';
import { faultIn, schemeFitting } from './entered-values.ts';
import { type AccountsOfProject, mayBePrivate } from './private-addresses.ts';
import { changedAccountColumns, type RestrictionChange } from './restriction.ts';

/** An account to connect. */
export interface NewAccount {
  readonly authConfigId: string;
  readonly userId: string;
  readonly alias?: string | undefined;
  readonly values: AuthValues;
  /** Checked; it may be used for all that its auth config allows when absent. */
  readonly restriction?: Omit<RestrictionChange, 'tools'> | undefined;
}

/** Where an account is entered: its toolkit, and the scheme of its auth config. */
export interface EntryPlace {
  readonly toolkit: Toolkit;
  readonly scheme: AuthScheme;
}

/**
 * Adds an account, unless there is one by the same values already: a request that is repeated because its answer was
 * lost makes no second one.
 *
 * @throws ConnectionRefusal `invalid` for values or an address that do not do, `taken` for the alias
 */
export async function enterAccount(
  accounts: AccountsOfProject,
  place: EntryPlace,
  wanted: NewAccount,
  now: Date,
): Promise<AccountRecord> {
  const { trx, vault, projectId } = accounts;
  const scheme = requireScheme(place, wanted.values);
  await requireAuthConfig(accounts, wanted.authConfigId);
  const same = await findSame(accounts, wanted);
  if (same) return same;
  const toolkit = place.toolkit.slug;
  const { userId } = wanted;
  const id = newId('ca');
  const row = {
    id,
    project_id: projectId,
    auth_config_id: wanted.authConfigId,
    user_id: userId,
    toolkit,
    scheme: scheme.name,
    status: 'ACTIVE',
    status_reason: null,
    alias:
      wanted.alias === undefined
        ? null
        : await requireFreeAlias(trx, { projectId, userId, toolkit }, wanted.alias),
    allow_private_address: (await mayBePrivate(accounts, place.toolkit, scheme, wanted.values)) ? 1 : 0,
    configured: 0,
    sealed_values: sealValues(vault, { id, project_id: projectId }, wanted.values),
    expires_at: null,
    refresh_failed_at: null,
    is_read_only: 0,
    limits: null,
    ...columnsOf(wanted),
    created_at: now.getTime(),
    updated_at: now.getTime(),
  };
  await trx.insertInto('connected_account').values(row).execute();
  return await selectRecords(trx, projectId).where('connected_account.id', '=', id).executeTakeFirstOrThrow();
}

/**
 * What changes of an account's row when some of its values are entered anew.
 *
 * @throws ConnectionRefusal `invalid` for values or an address that do not do
 */
export async function enterAnew(
  accounts: AccountsOfProject,
  place: EntryPlace,
  known: AccountRecord,
  change: AuthValues,
) {
  const values = { ...openValues(accounts.vault, known), ...change };
  const scheme = requireScheme(place, values);
  return {
    scheme: scheme.name,
    status: 'ACTIVE' satisfies ConnectedAccount['status'],
    status_reason: null,
    sealed_values: sealValues(accounts.vault, known, values),
    allow_private_address: (await mayBePrivate(accounts, place.toolkit, scheme, values)) ? 1 : 0,
  };
}

function requireScheme({ toolkit, scheme }: EntryPlace, values: AuthValues): AuthScheme {
  const fitting = schemeFitting(values, scheme, toolkit);
  if (fitting) return fitting;
  throw new ConnectionRefusal(
    'invalid',
    `${toolkit.name} cannot be connected by these values: ${faultIn(values, scheme)}.`,
    `Send in connection.state.val: ${scheme.fields.map(({ name, description }) => `${name} (${description})`).join(', ')}`,
  );
}

// It may have been deleted since the place was looked up; deleting takes the same lock.
async function requireAuthConfig({ trx, projectId }: AccountsOfProject, id: string): Promise<void> {
  const known = await trx
    .selectFrom('auth_config')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!known) throw authConfigNotFound(id);
}

async function findSame(
  { trx, vault, projectId }: AccountsOfProject,
  wanted: NewAccount,
): Promise<AccountRecord | undefined> {
  const records = await selectRecords(trx, projectId)
    .where('connected_account.user_id', '=', wanted.userId)
    .where('connected_account.auth_config_id', '=', wanted.authConfigId)
    .where('connected_account.status', '=', 'ACTIVE')
    .execute();
  const alias = wanted.alias?.trim() ?? null;
  const { is_read_only, limits } = { is_read_only: 0, limits: null, ...columnsOf(wanted) };
  return records.find(
    (known) =>
      known.alias === alias &&
      known.is_read_only === is_read_only &&
      known.limits === limits &&
      haveSame(openValues(vault, known), wanted.values),
  );
}

function columnsOf({ restriction = {} }: NewAccount) {
  return changedAccountColumns(restriction);
}

function haveSame(known: AuthValues, entered: AuthValues): boolean {
  const names = Object.keys(known);
  return names.length === Object.keys(entered).length && names.every((name) => known[name] === entered[name]);
}
