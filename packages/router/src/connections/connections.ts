import { type AuthScheme, type AuthValues, isOAuthScheme, type Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Session } from '../sessions/session.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import { type AccountRecord, openValues, selectAccounts, toAccount } from './account-records.ts';
import {
  accountsOfSession,
  chooseAccount,
  notConnected,
  requireSelection,
  stateWords,
} from './choose-account.ts';
import { ensureConfigured } from './configured-connections.ts';
import {
  type ConfiguredConnection,
  type ConnectedAccount,
  type Connection,
  type ConnectionOwner,
  type ConnectionState,
  canBeUsed,
} from './connection.ts';
import type { Refresher } from './refresh/refresher.ts';
import { restrictionsOf } from './restriction.ts';

/** Who is connected to what. The only part that turns stored accounts into credentials. */
export interface Connections {
  /** @see ensureConfigured */
  ensureConfigured(projectId: string, connections: readonly ConfiguredConnection[]): Promise<void>;
  /** The state of each toolkit for its user, by toolkit slug. */
  states(owner: ConnectionOwner, toolkits: readonly Toolkit[]): Promise<ReadonlyMap<string, ConnectionState>>;
  /**
   * The connection that a call uses, ready for egress.
   *
   * @param account id or alias of the account to use in place of the default
   * @throws ToolError `not_connected` when there is none that works, `not_found` when `account` is not one of them
   */
  resolve(owner: ConnectionOwner, toolkit: Toolkit, account?: string): Promise<Connection>;
}

/** Connections in the store, credentials encrypted by the vault. */
export function createConnections({
  store,
  vault,
  catalogue,
  refresher,
  clock = systemClock,
}: {
  store: Store;
  vault: Vault;
  catalogue: Catalogue;
  refresher: Pick<Refresher, 'fresh' | 'renewed'>;
  clock?: Clock;
}): Connections {
  return {
    ensureConfigured: (projectId, connections) =>
      ensureConfigured({ store, vault, catalogue, now: clock() }, projectId, connections),
    async states(owner, toolkits) {
      const rows = await selectAccounts(store, owner);
      const accounts = rows.map(toAccount);
      return new Map(toolkits.map((toolkit) => [toolkit.slug, stateOf(accounts, owner, toolkit)]));
    },
    async resolve(owner, toolkit, wanted) {
      const open = openScheme(toolkit);
      if (open) return connectionOf(toolkit, open);
      const rows = await selectAccounts(store, owner, toolkit.slug);
      const usable = accountsOfSession(rows.map(toAccount), owner.session, toolkit.slug);
      requireSelection(usable, owner.session, toolkit, wanted);
      const account = chooseAccount(usable, toolkit, wanted, owner.session);
      const row = rows.find(({ id }) => id === account.id);
      const scheme = toolkit.authSchemes.find(({ name }) => name === account.scheme);
      if (!row || !scheme)
        throw notConnected(
          toolkit,
          'Its connection is of a kind that is no longer supported.',
          owner.session,
        );
      const isLogin = isOAuthScheme(scheme);
      const record = requireUsable(isLogin ? await refresher.fresh(row) : row, toolkit, owner.session);
      const values = requestValues(vault, record);
      const renew = async () => {
        const renewed = await refresher.renewed(record);
        return renewed === record
          ? undefined
          : requestValues(vault, requireUsable(renewed, toolkit, owner.session));
      };
      return {
        accountId: record.id,
        toolkit,
        scheme,
        values,
        ...(isLogin ? { renew } : {}),
        baseUrl: scheme.baseUrl(values),
        allowPrivateAddress: account.allowPrivateAddress,
        restrictions: restrictionsOf(record),
      };
    },
  };
}

/** What requests may need of an account: what renews a login is none of it. */
function requestValues(vault: Vault, record: AccountRecord): AuthValues {
  const { refresh_token: _refreshToken, ...values } = openValues(vault, record);
  return values;
}

/** @throws ToolError `not_connected` where the account was deleted meanwhile, or is over */
function requireUsable(
  record: AccountRecord | undefined,
  toolkit: Toolkit,
  session?: Session,
): AccountRecord {
  if (!record) throw notConnected(toolkit, undefined, session);
  const account = toAccount(record);
  if (canBeUsed(account)) return record;
  throw notConnected(toolkit, `Its connection is ${stateWords(account)}.`, session);
}

function stateOf(
  all: readonly ConnectedAccount[],
  { session }: ConnectionOwner,
  toolkit: Toolkit,
): ConnectionState {
  if (openScheme(toolkit)) return { status: 'not_needed' };
  const ofToolkit = all.filter((account) => account.toolkit === toolkit.slug);
  const accounts = accountsOfSession(ofToolkit, session, toolkit.slug);
  const active = accounts.find(canBeUsed);
  if (active) return { status: 'active', account: active, accounts };
  const [newest] = accounts.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return newest ? { status: 'inactive', account: newest, accounts } : { status: 'none' };
}

/** The scheme of a toolkit that works without an account. */
function openScheme(toolkit: Toolkit): AuthScheme | undefined {
  return toolkit.authSchemes.find(({ mode }) => mode === 'NO_AUTH');
}

function connectionOf(toolkit: Toolkit, scheme: AuthScheme): Connection {
  return { toolkit, scheme, values: {}, baseUrl: scheme.baseUrl({}), allowPrivateAddress: false };
}
