import type { AuthValues } from '@tributary/toolkit';
import type { Transaction } from 'kysely';
import { type Clock, systemClock } from '../../clock.ts';
import { newId } from '../../store/ids.ts';
import type { Store } from '../../store/store.ts';
import type { ConnectLinkRow, Tables } from '../../store/tables.ts';
import type { Vault } from '../../vault/vault.ts';
import { accountLock } from '../account-lock.ts';
import { requireFreeAlias } from '../alias.ts';
import type { Connection } from '../connection.ts';
import type { EntryPlace } from '../enter-account.ts';
import { tryOut } from '../try-out.ts';
import { type ConnectLink, goingOn, toConnectLink } from './connect-link.ts';
import {
  type Credentials,
  connectAccount,
  endLink,
  openCredentials,
  sealCredentials,
} from './finish-link.ts';
import { LinkRefusal } from './link-refusal.ts';
import { ensurePendingAccount, initiateAgain, type LinkedAccount } from './pending-account.ts';
import { digestOf, isDigestOf, newSecret } from './secret.ts';

/** A link to make. */
export interface WantedLink {
  readonly projectId: string;
  readonly userId: string;
  readonly sessionId?: string | undefined;
  readonly authConfigId: string;
  readonly place: EntryPlace;
  readonly account: LinkedAccount;
  readonly alias?: string | undefined;
  /** Checked already. */
  readonly callbackUrl?: string | undefined;
  readonly needsVerifier?: boolean | undefined;
}

/** What came of the last step. */
export type LinkEnding =
  | { readonly status: 'connected' }
  /** Connected when the caller confirms, by this address, who it was. */
  | { readonly status: 'verifying'; readonly sessionUri: string };

/** Links by which people connect accounts. Tokens, states and browsers are kept as digests only. */
export interface ConnectLinks {
  /**
   * Makes a link, and the account that waits for it. The token is told here and never again.
   *
   * @throws ConnectionRefusal `invalid` or `taken` for the alias; as for the account that is to be connected again
   */
  make(wanted: WantedLink): Promise<{ readonly link: ConnectLink; readonly token: string }>;
  /** The link of a token, over or not. */
  find(token: string): Promise<ConnectLink | undefined>;
  /** The link of this id, over or not, for the browser that pressed its button. */
  findOfBrowser(id: string, browserSecret: string): Promise<ConnectLink | undefined>;
  /**
   * Leaves a link to the browser that presses its button first, with time anew to finish.
   *
   * @throws LinkRefusal `expired`, `used` or `other_browser`
   */
  bind(link: ConnectLink, browserSecret: string): Promise<ConnectLink>;
  /** @see tryOut */
  tryOut(link: ConnectLink, place: EntryPlace, values: AuthValues): Promise<Connection>;
  /**
   * Connects the account, or has the credentials wait for the caller's word.
   *
   * @throws LinkRefusal `expired` or `used`
   */
  finish(link: ConnectLink, credentials: Credentials): Promise<LinkEnding>;
  /** Says why nothing was connected. The same browser may try again while there is time. */
  fail(link: ConnectLink, reason: string): Promise<void>;
  /**
   * Connects what waits for the caller's word, where it was finished by whom the link was made for.
   *
   * @throws LinkRefusal `not_found`, or `other_user`, after which nothing waits any more
   */
  confirm(projectId: string, sessionUri: string, userId: string): Promise<ConnectLink>;
}

/** How long a link waits for its button, its person and its caller: each time anew. */
const lifetimeMilliseconds = 10 * 60_000;

const sessionPrefix = 'urn:tributary:connect:';

/** Connect links in the store, what they know of logins encrypted by the vault. */
export function createConnectLinks({
  store,
  vault,
  clock = systemClock,
}: {
  store: Store;
  vault: Vault;
  clock?: Clock;
}): ConnectLinks {
  const { db } = store;
  const select = (handle: Transaction<Tables> | typeof db) => handle.selectFrom('connect_link').selectAll();
  /** The row as it is now, while nobody else changes it. */
  const change = <Result>(
    link: ConnectLink,
    work: (trx: Transaction<Tables>, row: ConnectLinkRow) => Promise<Result>,
  ) =>
    store.exclusively(accountLock, async (trx) => {
      const row = await select(trx).where('id', '=', link.id).executeTakeFirst();
      if (!row) throw new LinkRefusal('used', 'The account that this link was for is gone.');
      return await work(trx, row);
    });
  return {
    async make(wanted) {
      const token = newSecret('ln_');
      const { projectId, userId, place, alias } = wanted;
      const row = await store.exclusively(accountLock, async (trx) => {
        const accounts = { trx, vault, projectId };
        const toolkit = place.toolkit.slug;
        const now = clock();
        if (alias !== undefined) await requireFreeAlias(trx, { projectId, userId, toolkit }, alias);
        await forgetOldLinks(trx, projectId, now);
        const pending = { ...wanted, toolkit, scheme: place.scheme.name };
        const accountId = await ensurePendingAccount(accounts, pending, now);
        const made = newRow(wanted, { token, accountId, now });
        await trx.insertInto('connect_link').values(made).execute();
        return made;
      });
      return { link: toConnectLink(row), token };
    },
    async find(token) {
      const row = await select(db).where('token_digest', '=', digestOf(token)).executeTakeFirst();
      return row && toConnectLink(row);
    },
    async findOfBrowser(id, browserSecret) {
      const row = await select(db)
        .where('id', '=', id)
        .where('browser_digest', '=', digestOf(browserSecret))
        .executeTakeFirst();
      return row && toConnectLink(row);
    },
    async bind(link, browserSecret) {
      return await change(link, async (trx, row) => {
        requireGoingOn(row, clock());
        if (row.browser_digest !== null) {
          if (isDigestOf(row.browser_digest, browserSecret)) return toConnectLink(row);
          throw new LinkRefusal('other_browser', 'Somebody opened this link in another browser already.');
        }
        const expires_at = clock().getTime() + lifetimeMilliseconds;
        const bound = { browser_digest: digestOf(browserSecret), expires_at };
        await trx.updateTable('connect_link').set(bound).where('id', '=', row.id).execute();
        await initiateAgain(trx, row.account_id, clock());
        return toConnectLink({ ...row, ...bound });
      });
    },
    tryOut: ({ projectId }, place, values) =>
      store.exclusively(accountLock, (trx) => tryOut({ trx, vault, projectId }, place, values)),
    async finish(link, credentials) {
      return await change(link, async (trx, row) => {
        requireGoingOn(row, clock());
        const accounts = { trx, vault, projectId: row.project_id };
        if (row.needs_verifier === 1) {
          const sessionUri = newSecret(sessionPrefix);
          await trx
            .updateTable('connect_link')
            .set({
              step: 'verifying',
              outcome: null,
              state_digest: digestOf(sessionUri),
              sealed_login: sealCredentials(vault, row, credentials),
              expires_at: clock().getTime() + lifetimeMilliseconds,
            })
            .where('id', '=', row.id)
            .execute();
          return { status: 'verifying', sessionUri };
        }
        await connectAccount(accounts, row, credentials, clock());
        return { status: 'connected' };
      });
    },
    async fail(link, reason) {
      await change(link, async (trx, row) => {
        if (!goingOn.some((step) => step === row.step)) return;
        await endLink(trx, row, { step: 'failed', outcome: reason });
        await failAccount(trx, row, reason, clock());
      });
    },
    async confirm(projectId, sessionUri, userId) {
      const found = await select(db)
        .where('project_id', '=', projectId)
        .where('state_digest', '=', digestOf(sessionUri))
        .where('step', '=', 'verifying')
        .executeTakeFirst();
      if (!found) throw nothingWaits();
      const ending = await change(toConnectLink(found), async (trx, row) => {
        if (row.step !== 'verifying' || row.expires_at <= clock().getTime()) throw nothingWaits();
        if (row.user_id === userId) {
          await connectAccount({ trx, vault, projectId }, row, openCredentials(vault, row), clock());
          return { isConfirmed: true, row };
        }
        const reason = 'The login was finished by somebody else than the user whom the link was made for.';
        await endLink(trx, row, { step: 'used', outcome: reason });
        await failAccount(trx, row, reason, clock());
        return { isConfirmed: false, row };
      });
      if (ending.isConfirmed) return toConnectLink(ending.row);
      throw new LinkRefusal('other_user', 'The link was made for another user, so nothing was connected.');
    },
  };
}

/** Links are shown as what became of them for a day; a page that says less does then. */
async function forgetOldLinks(trx: Transaction<Tables>, projectId: string, now: Date): Promise<void> {
  await trx
    .deleteFrom('connect_link')
    .where('project_id', '=', projectId)
    .where('expires_at', '<', now.getTime() - 24 * 60 * 60_000)
    .execute();
}

function newRow(
  wanted: WantedLink,
  { token, accountId, now }: { readonly token: string; readonly accountId: string; readonly now: Date },
): ConnectLinkRow {
  return {
    id: newId('cl'),
    token_digest: digestOf(token),
    project_id: wanted.projectId,
    session_id: wanted.sessionId ?? null,
    user_id: wanted.userId,
    auth_config_id: wanted.authConfigId,
    account_id: accountId,
    alias: wanted.alias?.trim() ?? null,
    callback_url: wanted.callbackUrl ?? null,
    needs_verifier: wanted.needsVerifier ? 1 : 0,
    step: 'open',
    outcome: null,
    browser_digest: null,
    state_digest: null,
    sealed_login: null,
    created_at: now.getTime(),
    expires_at: now.getTime() + lifetimeMilliseconds,
  };
}

function requireGoingOn({ step, expires_at }: ConnectLinkRow, now: Date): void {
  if (!goingOn.some((one) => one === step)) throw new LinkRefusal('used', 'This link was used already.');
  if (expires_at <= now.getTime()) throw new LinkRefusal('expired', 'The time of this link is over.');
}

function nothingWaits(): LinkRefusal {
  return new LinkRefusal('not_found', 'Nothing waits to be confirmed under this session_uri.');
}

// An account that worked before goes on working.
async function failAccount(
  trx: Transaction<Tables>,
  { account_id }: ConnectLinkRow,
  reason: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('connected_account')
    .set({ status: 'FAILED', status_reason: reason, updated_at: now.getTime() })
    .where('id', '=', account_id)
    .where('status', '=', 'INITIATED')
    .execute();
}
