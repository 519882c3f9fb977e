import type { AuthValues } from '@tributary/toolkit';
import type { Connection } from './connection.ts';
import { ConnectionRefusal } from './connection-refusal.ts';
import type { EntryPlace } from './enter-account.ts';
import { faultIn, schemeFitting } from './entered-values.ts';
import { type AccountsOfProject, mayBePrivate } from './private-addresses.ts';

/**
 * The connection that entered values amount to, to try it out; nothing is kept of it.
 *
 * @throws ConnectionRefusal `invalid` for values or an address that do not do
 */
export async function tryOut(
  accounts: AccountsOfProject,
  { toolkit, scheme: preferred }: EntryPlace,
  values: AuthValues,
): Promise<Connection> {
  const scheme = schemeFitting(values, preferred, toolkit);
  if (!scheme) throw new ConnectionRefusal('invalid', `${faultIn(values, preferred)}.`);
  const allowPrivateAddress = await mayBePrivate(accounts, toolkit, scheme, values);
  return { toolkit, scheme, values, baseUrl: scheme.baseUrl(values), allowPrivateAddress };
}
