import type { Transaction } from 'kysely';
import { newId } from '../../store/ids.ts';
import type { ConnectedAccountRow, Tables } from '../../store/tables.ts';
import { type AccountRecord, sealValues, selectRecords } from '../account-records.ts';
import { accountNotFound } from '../connected-accounts.ts';
import type { AccountStatus } from '../connection.ts';
import { givenByOperator } from '../connection-refusal.ts';
import type { AccountsOfProject } from '../private-addresses.ts';

/** Which account a link is to connect. */
export type LinkedAccount =
  /** One of its own. */
  | 'new'
  /** One that an earlier link of the same user and auth config was to connect, where nobody has; else a new one. */
  | 'pending'
  /**
   * The one of this id, again, by its own auth config. It is INITIATED from now on; or, where nobody has asked for the
   * link, once somebody presses its button: until then whoever looks at the account is told why it is over.
   */
  | { readonly again: string; readonly authConfigId: string; readonly isUnasked?: boolean };

interface Wanted {
  readonly userId: string;
  readonly authConfigId: string;
  readonly toolkit: string;
  readonly scheme: string;
  readonly account: LinkedAccount;
}

const initiated: AccountStatus = 'INITIATED';

/**
 * The id of the account that waits for a link to be used; it has no credentials before.
 *
 * @throws ConnectionRefusal `not_found` or `configured` for one that cannot be connected again
 */
export async function ensurePendingAccount(
  accounts: AccountsOfProject,
  wanted: Wanted,
  now: Date,
): Promise<string> {
  if (typeof wanted.account === 'object') {
    const { again, isUnasked = false } = wanted.account;
    await requireOwn(accounts, wanted, again);
    if (!isUnasked) await initiateAgain(accounts.trx, again, now);
    return again;
  }
  const known = wanted.account === 'pending' ? await findPending(accounts, wanted) : undefined;
  return known?.id ?? (await addPending(accounts, wanted, now));
}

/** Has an account wait for its link; one that works goes on working until it is connected anew. */
export async function initiateAgain(trx: Transaction<Tables>, id: string, now: Date): Promise<void> {
  await trx
    .updateTable('connected_account')
    .set({ status: initiated, updated_at: now.getTime() })
    .where('id', '=', id)
    .where('status', 'not in', [initiated, 'ACTIVE'])
    .execute();
}

async function requireOwn(
  { trx, projectId }: AccountsOfProject,
  { userId, authConfigId }: Wanted,
  id: string,
): Promise<void> {
  const known = await selectRecords(trx, projectId).where('connected_account.id', '=', id).executeTakeFirst();
  if (!known) throw accountNotFound(id);
  if (known.configured === 1) throw givenByOperator(`The account ${id}`);
  if (known.auth_config_id !== authConfigId || known.user_id !== userId) throw accountNotFound(id);
}

async function findPending(
  { trx, projectId }: AccountsOfProject,
  { userId, authConfigId }: Wanted,
): Promise<AccountRecord | undefined> {
  return await selectRecords(trx, projectId)
    .where('connected_account.user_id', '=', userId)
    .where('connected_account.auth_config_id', '=', authConfigId)
    .where('connected_account.status', '=', initiated)
    .where('connected_account.alias', 'is', null)
    .orderBy('connected_account.created_at', 'desc')
    .executeTakeFirst();
}

async function addPending(
  { trx, vault, projectId }: AccountsOfProject,
  { userId, authConfigId, toolkit, scheme }: Wanted,
  now: Date,
): Promise<string> {
  const id = newId('ca');
  const row: ConnectedAccountRow = {
    id,
    project_id: projectId,
    auth_config_id: authConfigId,
    user_id: userId,
    toolkit,
    scheme,
    status: initiated,
    status_reason: null,
    // It gets its name when it is connected: one that never is must not hold it.
    alias: null,
    allow_private_address: 0,
    configured: 0,
    sealed_values: sealValues(vault, { id, project_id: projectId }, {}),
    expires_at: null,
    refresh_failed_at: null,
    is_read_only: 0,
    limits: null,
    created_at: now.getTime(),
    updated_at: now.getTime(),
  };
  await trx.insertInto('connected_account').values(row).execute();
  return id;
}
