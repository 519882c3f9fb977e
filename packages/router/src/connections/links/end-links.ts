import type { Transaction } from 'kysely';
import type { Tables } from '../../store/tables.ts';
import { goingOn } from './connect-link.ts';

/** What a link knew of a login is of no use once it has ended. */
export const forgotten = { state_digest: null, sealed_login: null };

/** Ends the links by which an account could still be connected, but for one. */
export async function endLinksOf(
  trx: Transaction<Tables>,
  account: { readonly projectId: string; readonly id: string },
  exceptLink?: string,
): Promise<void> {
  await trx
    .updateTable('connect_link')
    .set({ step: 'used', ...forgotten })
    .where('project_id', '=', account.projectId)
    .where('account_id', '=', account.id)
    .$if(exceptLink !== undefined, (query) => query.where('id', '<>', exceptLink ?? ''))
    .where('step', 'in', [...goingOn, 'verifying'])
    .execute();
}
