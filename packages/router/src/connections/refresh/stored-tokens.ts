import { type AccountRecord, openValues, sealValues, selectRecords } from '../account-records.ts';
import type { AccountStatus } from '../connection.ts';
import type { AppSources } from '../oauth/find-app.ts';
import { expiryOf, tokenValues } from '../oauth/login-credentials.ts';
import type { Tokens } from '../oauth/token-requests.ts';

type Places = Pick<AppSources, 'db' | 'vault'>;

/** The account as it is now; nothing where it was deleted. */
export async function readRecord(
  { db }: Places,
  { id, project_id }: Pick<AccountRecord, 'id' | 'project_id'>,
): Promise<AccountRecord | undefined> {
  return await selectRecords(db, project_id).where('connected_account.id', '=', id).executeTakeFirst();
}

/**
 * Keeps new tokens in place of those that they were given for. An account that was connected anew meanwhile stays as it
 * is; one whose values were only encrypted anew gets the tokens.
 *
 * @param now when they were asked for
 * @returns the account as it is then
 */
export async function storeTokens(
  places: Places,
  known: AccountRecord,
  tokens: Tokens,
  now: Date,
): Promise<AccountRecord | undefined> {
  const values = openValues(places.vault, known);
  const change = {
    sealed_values: sealValues(places.vault, known, { ...values, ...tokenValues(tokens) }),
    expires_at: expiryOf(tokens, now),
    refresh_failed_at: null,
    updated_at: now.getTime(),
  };
  if (await changeIfSame(places, known, change)) return { ...known, ...change };
  const current = await readRecord(places, known);
  if (!current || !hasSameToken(places, current, known)) return current;
  return await storeTokens(places, current, tokens, now);
}

/** Ends an account, unless somebody changed it meanwhile; gives it as it is then. */
export async function storeEnd(
  places: Places,
  known: AccountRecord,
  reason: string,
  now: Date,
): Promise<AccountRecord | undefined> {
  const status: AccountStatus = 'EXPIRED';
  const change = { status, status_reason: reason, updated_at: now.getTime() };
  if (await changeIfSame(places, known, change)) return { ...known, ...change };
  const current = await readRecord(places, known);
  const isOnlySealedAnew = current?.status === known.status && hasSameToken(places, current, known);
  return isOnlySealedAnew ? await storeEnd(places, current, reason, now) : current;
}

/** Whether two states of an account have the same token, however they are encrypted. */
export function hasSameToken(
  { vault }: Pick<Places, 'vault'>,
  one: AccountRecord,
  other: AccountRecord,
): boolean {
  return openValues(vault, one).access_token === openValues(vault, other).access_token;
}

/** Notes that the provider gave no token, so that it is left alone for a while. */
export async function storeFailure({ db }: Places, { id }: AccountRecord, now: Date): Promise<void> {
  await db
    .updateTable('connected_account')
    .set({ refresh_failed_at: now.getTime() })
    .where('id', '=', id)
    .execute();
}

async function changeIfSame(
  { db }: Places,
  { id, project_id, sealed_values, status }: AccountRecord,
  change: Partial<AccountRecord>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('connected_account')
    .set(change)
    .where('id', '=', id)
    .where('project_id', '=', project_id)
    .where('sealed_values', '=', sealed_values)
    .where('status', '=', status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
