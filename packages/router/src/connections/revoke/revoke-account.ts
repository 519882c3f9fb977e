import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '../../clock.ts';
import { releaseLease, takeLease } from '../../store/lease.ts';
import type { Store } from '../../store/store.ts';
import { type AccountRecord, sealValues, selectAccounts, selectRecords } from '../account-records.ts';
import { accountNotFound } from '../connected-accounts.ts';
import type { AccountStatus } from '../connection.ts';
import { givenByOperator } from '../connection-refusal.ts';
import { endLinksOf } from '../links/end-links.ts';
import { refreshLease } from '../refresh/refresh-lease.ts';
import { type GivenBack, giveBackTokens, type RevocationParts } from './give-back-tokens.ts';

/** Ends accounts for good: their credentials are erased here, and given back where the provider takes them. */
export interface Revocations {
  /**
   * The account is REVOKED from then on, its links lead nowhere, and only its person can connect it again. One that was
   * revoked before stays as it is.
   *
   * @throws ConnectionRefusal `not_found`; `configured` for one that the operator gives
   */
  revoke(projectId: string, id: string): Promise<GivenBack>;
  /** The same for all accounts of a user, those that the operator gives among them: by account. */
  revokeAllOf(projectId: string, userId: string): Promise<ReadonlyMap<string, GivenBack>>;
}

const revoked: AccountStatus = 'REVOKED';

/** How long a router that is renewing tokens is waited for. */
const patienceMilliseconds = 15_000;
const leaseMilliseconds = 60_000;

/** Revocations in the store. */
export function createRevocations({
  store,
  clock = systemClock,
  ...sources
}: Omit<RevocationParts, 'db'> & { readonly store: Store; readonly clock?: Clock }): Revocations {
  const parts = { ...sources, db: store.db };
  const find = (projectId: string, id: string) =>
    selectRecords(store.db, projectId).where('connected_account.id', '=', id).executeTakeFirst();

  async function close(known: AccountRecord): Promise<GivenBack> {
    // Tokens that are renewed meanwhile would go on living.
    const record = (await find(known.project_id, known.id)) ?? known;
    if (record.status === revoked) return { tokens: [] };
    const givenBack = await giveBackTokens(parts, record);
    await store.db.transaction().execute(async (trx) => {
      await trx
        .updateTable('connected_account')
        .set({
          status: revoked,
          status_reason: reasonOf(givenBack),
          sealed_values: sealValues(parts.vault, record, {}),
          expires_at: null,
          refresh_failed_at: null,
          updated_at: clock().getTime(),
        })
        .where('project_id', '=', record.project_id)
        .where('id', '=', record.id)
        .execute();
      await endLinksOf(trx, { projectId: record.project_id, id: record.id });
    });
    return givenBack;
  }

  async function inTurn(known: AccountRecord): Promise<GivenBack> {
    const lease = { name: refreshLease(known.id), holder: randomUUID(), milliseconds: leaseMilliseconds };
    const giveUpAt = performance.now() + patienceMilliseconds;
    // Whoever revokes must not wait for ever behind one that renews.
    while (!(await takeLease(store.db, lease, clock())) && performance.now() < giveUpAt) await delay(50);
    try {
      return await close(known);
    } finally {
      await releaseLease(store.db, lease);
    }
  }

  return {
    async revoke(projectId, id) {
      const known = await find(projectId, id);
      if (!known) throw accountNotFound(id);
      if (known.configured === 1) throw givenByOperator(`The account ${id}`);
      return await inTurn(known);
    },
    async revokeAllOf(projectId, userId) {
      const givenBack = new Map<string, GivenBack>();
      for (const known of await selectAccounts(store, { projectId, userId })) {
        givenBack.set(known.id, await inTurn(known));
      }
      return givenBack;
    },
  };
}

function reasonOf({ tokens, trouble }: GivenBack): string {
  if (trouble !== undefined) return `Revoked on request, its credentials erased here. ${trouble}.`;
  return tokens.length > 0
    ? 'Revoked on request: its tokens were given back, and erased here.'
    : 'Revoked on request, its credentials erased here.';
}
