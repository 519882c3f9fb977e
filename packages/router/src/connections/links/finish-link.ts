import type { AuthValues } from '@tributary/toolkit';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { ConnectLinkRow, Tables } from '../../store/tables.ts';
import type { SealedPlace, Vault } from '../../vault/vault.ts';
import { sealValues } from '../account-records.ts';
import { requireFreeAlias } from '../alias.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import type { AccountsOfProject } from '../private-addresses.ts';
import { endLinksOf, forgotten } from './end-links.ts';

/** What an account is connected by, all of it checked. */
export interface Credentials {
  /** Name of the auth scheme. */
  readonly scheme: string;
  readonly values: AuthValues;
  readonly allowPrivateAddress: boolean;
  /** When the access token ends, where it does; milliseconds since 1970. */
  readonly expiresAt: number | null;
}

const credentialsSchema: z.ZodType<Credentials> = z.strictObject({
  scheme: z.string(),
  values: z.record(z.string(), z.string()).readonly(),
  allowPrivateAddress: z.boolean(),
  expiresAt: z.number().nullable(),
});

/** Puts the credentials into the account, and ends the link with every other to that account. */
export async function connectAccount(
  { trx, vault, projectId }: AccountsOfProject,
  link: ConnectLinkRow,
  credentials: Credentials,
  now: Date,
): Promise<void> {
  const alias = await freeAlias(trx, link);
  await trx
    .updateTable('connected_account')
    .set({
      status: 'ACTIVE',
      status_reason: null,
      scheme: credentials.scheme,
      sealed_values: sealValues(vault, { id: link.account_id, project_id: projectId }, credentials.values),
      allow_private_address: credentials.allowPrivateAddress ? 1 : 0,
      expires_at: credentials.expiresAt,
      refresh_failed_at: null,
      updated_at: now.getTime(),
      ...(alias === undefined ? {} : { alias }),
    })
    .where('project_id', '=', projectId)
    .where('id', '=', link.account_id)
    .execute();
  await endLink(trx, link, { step: 'done', outcome: null });
  await endLinksOf(trx, { projectId, id: link.account_id }, link.id);
}

/** Ends a link, or leaves it to be tried again, without what it knew. */
export async function endLink(
  trx: Transaction<Tables>,
  { id }: Pick<ConnectLinkRow, 'id'>,
  end: { readonly step: 'done' | 'failed' | 'used'; readonly outcome: string | null },
): Promise<void> {
  await trx
    .updateTable('connect_link')
    .set({ ...end, ...forgotten })
    .where('id', '=', id)
    .execute();
}

/** Encrypts credentials that wait for the caller's word in their link. */
export function sealCredentials(vault: Vault, link: ConnectLinkRow, credentials: Credentials): string {
  return vault.seal(JSON.stringify(credentials), waitingPlace(link));
}

/** The credentials that wait in a link. */
export function openCredentials(vault: Vault, link: ConnectLinkRow): Credentials {
  return credentialsSchema.parse(JSON.parse(vault.open(link.sealed_login ?? '', waitingPlace(link))));
}

function waitingPlace({ id, project_id }: ConnectLinkRow): SealedPlace {
  return { table: 'connect_link', rowId: id, field: 'credentials', projectId: project_id };
}

// Somebody agreed to the connection by now: it is not lost for a name that another account got meanwhile.
async function freeAlias(
  trx: Transaction<Tables>,
  { alias, project_id: projectId, user_id: userId, account_id: accountId }: ConnectLinkRow,
): Promise<string | undefined> {
  if (alias === null) return undefined;
  const account = await trx
    .selectFrom('connected_account')
    .select('toolkit')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const owner = { projectId, userId, toolkit: account.toolkit, accountId };
  try {
    return await requireFreeAlias(trx, owner, alias);
  } catch (error) {
    if (error instanceof ConnectionRefusal) return undefined;
    throw error;
  }
}
