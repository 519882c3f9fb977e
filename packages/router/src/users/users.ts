import { accountLock } from '../connections/account-lock.ts';
import type { Revocations } from '../connections/revoke/revoke-account.ts';
import type { Store } from '../store/store.ts';
import { type User, userTables } from './user-tables.ts';

/** What was done to erase a user. */
export interface UserErasure {
  /** How many rows went, by table. */
  readonly deleted: Readonly<Record<string, number>>;
  /** How many tokens the services took back. */
  readonly revokedTokens: number;
  /** Where tokens may still hold at the service, and why. */
  readonly notRevoked: readonly { readonly accountId: string; readonly reason: string }[];
  /** How many of the accounts the configuration of the router gives, and will again at its next start. */
  readonly configuredAccounts: number;
  /** Calls that stay in the journal, under the user's id and without their contents. */
  readonly journalledCalls: number;
  /** Calls of these whose end is not known: what they still write goes when the user is erased again. */
  readonly openCalls: number;
}

/** The users of projects, who are whom callers say. */
export interface Users {
  /** Erases all that is kept of a user, but the proof in the journal that calls were made; again, it changes nothing. */
  erase(user: User): Promise<UserErasure>;
}

/** Users in the store. */
export function createUsers({
  store,
  revocations,
}: {
  store: Store;
  revocations: Pick<Revocations, 'revokeAllOf'>;
}): Users {
  return {
    async erase(user) {
      const configuredAccounts = await countConfigured(store, user);
      // The services first: without its tokens, nobody could give them back.
      const givenBack = [...(await revocations.revokeAllOf(user.projectId, user.userId))];
      const deleted = await store.exclusively(accountLock, async (trx) => {
        const counts: Record<string, number> = {};
        for (const { table, erase } of userTables) counts[table] = await erase(trx, user);
        return counts;
      });
      return {
        deleted,
        revokedTokens: givenBack.reduce((sum, [, { tokens }]) => sum + tokens.length, 0),
        notRevoked: givenBack.flatMap(([accountId, { trouble }]) =>
          trouble === undefined ? [] : [{ accountId, reason: `${trouble}.` }],
        ),
        configuredAccounts,
        ...(await countCalls(store, user)),
      };
    },
  };
}

async function countConfigured({ db }: Store, { projectId, userId }: User): Promise<number> {
  const rows = await db
    .selectFrom('connected_account')
    .select('id')
    .where('project_id', '=', projectId)
    .where('user_id', '=', userId)
    .where('configured', '=', 1)
    .execute();
  return rows.length;
}

async function countCalls({ db }: Store, { projectId, userId }: User) {
  const { journalled, ended } = await db
    .selectFrom('journal_intent')
    .leftJoin('journal_outcome', 'journal_outcome.intent_id', 'journal_intent.id')
    .select(({ fn }) => [
      fn.count('journal_intent.id').as('journalled'),
      fn.count('journal_outcome.intent_id').as('ended'),
    ])
    .where('journal_intent.project_id', '=', projectId)
    .where('journal_intent.user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return { journalledCalls: Number(journalled), openCalls: Number(journalled) - Number(ended) };
}
