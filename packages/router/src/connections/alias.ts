import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { ConnectionRefusal } from './connection-refusal.ts';

/** Whose account it is that gets a name. */
export interface AliasOwner {
  readonly projectId: string;
  readonly userId: string;
  readonly toolkit: string;
  /** The account itself, where it is there already. */
  readonly accountId?: string;
}

/**
 * An alias as it is kept. Calls name accounts by id or alias, aliases in any case, so it must not stand for two.
 *
 * @throws ConnectionRefusal `invalid` for one that reads as an id, `taken` where another account of the user has it
 */
export async function requireFreeAlias(
  trx: Transaction<Tables>,
  owner: AliasOwner,
  wanted: string,
): Promise<string> {
  const alias = wanted.trim();
  if (alias === '' || alias.toLowerCase().startsWith('ca_')) {
    throw new ConnectionRefusal('invalid', `"${wanted}" cannot be an alias.`, 'Send a word like "work".');
  }
  const others = await trx
    .selectFrom('connected_account')
    .select(['id', 'alias'])
    .where('project_id', '=', owner.projectId)
    .where('user_id', '=', owner.userId)
    .where('toolkit', '=', owner.toolkit)
    .where('alias', 'is not', null)
    .execute();
  const holder = others.find(
    (other) => other.id !== owner.accountId && other.alias?.toLowerCase() === alias.toLowerCase(),
  );
  if (!holder) return alias;
  throw new ConnectionRefusal(
    'taken',
    `The user has another ${owner.toolkit} account with the alias "${holder.alias}": ${holder.id}.`,
    'Send another alias, or delete that account.',
  );
}
