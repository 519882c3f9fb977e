import type { AuthValues } from '@tributary/toolkit';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import { accountLock } from './account-lock.ts';
import { type AccountFilter, type AccountPage, readAccountPage } from './account-page.ts';
import { type AccountRecord, openValues, selectRecords, toAccount } from './account-records.ts';
import { requireFreeAlias } from './alias.ts';
import { type AuthConfigs, authConfigNotFound } from './auth-configs.ts';
import type { AccountStatus, ConnectedAccount, Connection } from './connection.ts';
import { ConnectionRefusal, givenByOperator } from './connection-refusal.ts';
import { type EntryPlace, enterAccount, enterAnew, type NewAccount } from './enter-account.ts';
import { maskSecrets } from './entered-values.ts';
import { placeOfConfig } from './place-of-config.ts';
import { changedAccountColumns, type RestrictionChange } from './restriction.ts';
import { tryOut } from './try-out.ts';

/** An account as it may be shown: with what was entered, secrets masked. */
export interface ShownAccount extends ConnectedAccount {
  readonly values: AuthValues;
}

export interface AccountChange {
  readonly alias?: string | undefined;
  /** Values to enter anew; the others stay. With them the account is active again. */
  readonly values?: AuthValues | undefined;
  /** Checked. The operator's own can be restricted, too: what they are connected by is not touched. */
  readonly restriction?: Omit<RestrictionChange, 'tools'> | undefined;
}

/**
 * The accounts of projects' users. One of another project is not found, as one that never was.
 * What changes one throws a ConnectionRefusal: `not_found`, or `configured` where the operator gives it.
 */
export interface ConnectedAccounts {
  /** @see tryOut */
  tryOut(projectId: string, wanted: Pick<NewAccount, 'authConfigId' | 'values'>): Promise<Connection>;
  /** @see enterAccount */
  create(projectId: string, wanted: NewAccount): Promise<ShownAccount>;
  list(
    projectId: string,
    filter: AccountFilter,
    page: AccountPage,
  ): Promise<{ readonly accounts: readonly ShownAccount[]; readonly total: number }>;
  find(projectId: string, id: string): Promise<ShownAccount | undefined>;
  /** @throws ConnectionRefusal `invalid` for values or an alias that do not do, `taken` for the alias */
  change(projectId: string, id: string, change: AccountChange): Promise<ShownAccount>;
  /** @throws ConnectionRefusal `invalid` where one without credentials is to be ACTIVE */
  setStatus(projectId: string, id: string, status: AccountStatus, reason?: string): Promise<void>;
  /** Deletes it with its credentials. */
  delete(projectId: string, id: string): Promise<void>;
}

interface AccountParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly authConfigs: AuthConfigs;
  readonly clock?: Clock;
}

/** Accounts in the store, credentials encrypted by the vault. */
export function createConnectedAccounts(parts: AccountParts): ConnectedAccounts {
  const { store, vault, clock = systemClock } = parts;
  const show = (record: AccountRecord) => showAccount(parts, record);
  const find = (projectId: string, id: string) =>
    selectRecords(store.db, projectId).where('connected_account.id', '=', id).executeTakeFirst();
  async function findAny(projectId: string, id: string): Promise<AccountRecord> {
    const record = await find(projectId, id);
    if (!record) throw accountNotFound(id);
    return record;
  }
  async function findOwn(projectId: string, id: string): Promise<AccountRecord> {
    const record = await findAny(projectId, id);
    if (record.configured === 1) throw givenByOperator(`The account ${id}`);
    return record;
  }
  return {
    async tryOut(projectId, { authConfigId, values }) {
      const place = await placeOf(parts, projectId, authConfigId);
      return await store.exclusively(accountLock, (trx) => tryOut({ trx, vault, projectId }, place, values));
    },
    async create(projectId, wanted) {
      const place = await placeOf(parts, projectId, wanted.authConfigId);
      const entered = await store.exclusively(accountLock, (trx) =>
        enterAccount({ trx, vault, projectId }, place, wanted, clock()),
      );
      return show(entered);
    },
    async list(projectId, filter, page) {
      const { records, total } = await readAccountPage(store.db, projectId, filter, page);
      return { accounts: records.map(show), total };
    },
    async find(projectId, id) {
      const record = await find(projectId, id);
      return record && show(record);
    },
    async change(projectId, id, { alias, values, restriction }) {
      const isOfItself = alias !== undefined || values !== undefined;
      const known = await (isOfItself ? findOwn(projectId, id) : findAny(projectId, id));
      const owner = { projectId, userId: known.user_id, toolkit: known.toolkit, accountId: id };
      const place = values && (await placeOf(parts, projectId, known.auth_config_id));
      const changed = await store.exclusively(accountLock, async (trx) => {
        const change = {
          ...(alias === undefined ? {} : { alias: await requireFreeAlias(trx, owner, alias) }),
          ...(place ? await enterAnew({ trx, vault, projectId }, place, known, values) : {}),
          ...(restriction ? changedAccountColumns(restriction) : {}),
          updated_at: clock().getTime(),
        };
        await trx.updateTable('connected_account').set(change).where('id', '=', id).execute();
        return { ...known, ...change };
      });
      return show(changed);
    },
    async setStatus(projectId, id, status, reason) {
      const known = await findOwn(projectId, id);
      if (status === 'ACTIVE') requireCredentials(known, openValues(vault, known));
      await store.db
        .updateTable('connected_account')
        .set({ status, status_reason: reason ?? null, updated_at: clock().getTime() })
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .execute();
    },
    async delete(projectId, id) {
      await findOwn(projectId, id);
      await store.db
        .deleteFrom('connected_account')
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .execute();
    },
  };
}

/** The refusal of an id that no account of the project has. */
export function accountNotFound(id: string): ConnectionRefusal {
  const advice = 'GET connected_accounts lists those that there are.';
  return new ConnectionRefusal('not_found', `There is no connected account ${id}.`, advice);
}

const withoutCredentials = ['REVOKED', 'INITIATED', 'INITIALIZING', 'FAILED'];

function requireCredentials(
  { id, status, auth_config_id: config, user_id: user }: AccountRecord,
  values: AuthValues,
): void {
  // One that was switched off before anybody connected it has none, whatever its status.
  if (!withoutCredentials.includes(status) && Object.keys(values).length > 0) return;
  throw new ConnectionRefusal(
    'invalid',
    `The account ${id} is ${status.toLowerCase()} and has no credentials, so it cannot be switched on.`,
    `Connect it again: POST connected_accounts/link with auth_config_id ${config} and user_id ${user}.`,
  );
}

function showAccount({ vault, catalogue }: AccountParts, record: AccountRecord): ShownAccount {
  const toolkit = catalogue.findToolkit(record.toolkit);
  const scheme = toolkit?.authSchemes.find(({ name }) => name === record.scheme);
  return { ...toAccount(record), values: maskSecrets(openValues(vault, record), scheme) };
}

async function placeOf(
  { authConfigs, catalogue }: AccountParts,
  projectId: string,
  authConfigId: string,
): Promise<EntryPlace> {
  const config = await authConfigs.find(projectId, authConfigId);
  if (!config) throw authConfigNotFound(authConfigId);
  return placeOfConfig(catalogue, config);
}
