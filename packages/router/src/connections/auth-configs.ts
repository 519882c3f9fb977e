import { type AuthScheme, isOAuthScheme } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { AuthConfigRow, Tables } from '../store/tables.ts';
import type { Vault } from '../vault/vault.ts';
import { accountLock } from './account-lock.ts';
import { ConnectionRefusal, givenByOperator } from './connection-refusal.ts';
import { newConfig } from './new-auth-config.ts';
import type { OAuthClient } from './oauth/oauth-app.ts';
import { checkSettings, type OAuthSettings, settingsOf, toColumns } from './oauth/oauth-settings.ts';
import {
  changedConfigColumns,
  type Restriction,
  type RestrictionChange,
  restrictionOfConfig,
} from './restriction.ts';

/** A way in which a project's users connect their accounts of a toolkit. */
export interface AuthConfig {
  /** `ac_…` */
  readonly id: string;
  /** Slug of the toolkit. */
  readonly toolkit: string;
  /** Name of the toolkit's auth scheme. */
  readonly scheme: string;
  readonly name: string;
  /** Where it is not, its accounts cannot be used and none can be added. */
  readonly isEnabled: boolean;
  /** The operator's configuration gives it. */
  readonly isConfigured: boolean;
  /** Where it is by OAuth. */
  readonly oauth?: OAuthFacts;
  /** What its accounts may be used for at most. */
  readonly restriction: Restriction;
  /** How many accounts were connected by it. */
  readonly accounts: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What may be shown of an auth config's OAuth settings. */
export interface OAuthFacts extends Omit<OAuthSettings, 'client'> {
  /** Absent where the client is the one that the operator's configuration gives. */
  readonly clientId?: string;
  readonly hasSecret: boolean;
}

/** Which auth configs are asked for; all of these must hold. */
export interface AuthConfigFilter {
  readonly toolkit?: string;
  /** Words in its name, in any case. */
  readonly search?: string;
  /** Those that are switched off, too. */
  readonly withDisabled?: boolean;
}

/** The auth configs of projects. One of another project is not found, as one that never was. */
export interface AuthConfigs {
  /**
   * @throws ConnectionRefusal `not_found` for an unknown toolkit, `invalid` for a scheme that it does not have, or
   * settings that cannot work
   */
  create(projectId: string, wanted: WantedAuthConfig): Promise<AuthConfig>;
  /** Newest first. */
  list(projectId: string, filter?: AuthConfigFilter): Promise<readonly AuthConfig[]>;
  find(projectId: string, id: string): Promise<AuthConfig | undefined>;
  /** @throws ConnectionRefusal `not_found`; `configured` for more than restrictions of one that the operator gives */
  change(projectId: string, id: string, change: AuthConfigChange): Promise<AuthConfig>;
  /**
   * Deletes it with its accounts and their credentials.
   *
   * @throws ConnectionRefusal `not_found`; `configured` for one that the operator gives
   */
  delete(projectId: string, id: string): Promise<void>;
}

/** An auth config to make. */
export interface WantedAuthConfig {
  readonly toolkit: string;
  /** Its name, or its mode for the toolkit's first scheme of that mode. */
  readonly scheme: string;
  readonly name?: string | undefined;
  /** For schemes by OAuth. Without a client, the one that the operator's configuration gives. */
  readonly oauth?: OAuthSettings | undefined;
  /** Checked; its accounts may be used for everything when absent. */
  readonly restriction?: RestrictionChange | undefined;
}

export interface AuthConfigChange {
  readonly name?: string | undefined;
  readonly isEnabled?: boolean | undefined;
  /** What is left out stays. The server stays in any case: tokens of one are never sent to another. */
  readonly oauth?: OAuthChange | undefined;
  /** Checked. The operator's own can be restricted, too: what they are connected by is not touched. */
  readonly restriction?: RestrictionChange | undefined;
}

/** What is sent of a client replaces that part of it. */
export interface OAuthChange extends Pick<OAuthSettings, 'scopes' | 'redirectUri'> {
  readonly client?: Partial<OAuthClient>;
}

/** Auth configs in the store, clients encrypted by the vault. */
export function createAuthConfigs({
  store,
  vault,
  catalogue,
  clock = systemClock,
}: {
  store: Store;
  vault: Vault;
  catalogue: Catalogue;
  clock?: Clock;
}): AuthConfigs {
  const { db } = store;
  const show = (row: ConfigRecord) => toAuthConfig(row, { vault, catalogue });
  const find = (projectId: string, id: string) =>
    selectConfigs(db, projectId).where('id', '=', id).executeTakeFirst();
  async function findAny(projectId: string, id: string): Promise<ConfigRecord> {
    const row = await find(projectId, id);
    if (!row) throw authConfigNotFound(id);
    return row;
  }
  async function findOwn(projectId: string, id: string): Promise<ConfigRecord> {
    const row = await findAny(projectId, id);
    if (row.configured === 1) throw givenByOperator(`The auth config ${id}`);
    return row;
  }
  return {
    async create(projectId, wanted) {
      const row = await newConfig({ db, vault, catalogue }, projectId, wanted, clock());
      await db.insertInto('auth_config').values(row).execute();
      return show({ ...row, accounts: 0 });
    },
    async list(projectId, { toolkit, search = '', withDisabled = false } = {}) {
      const rows = await selectConfigs(db, projectId)
        .$if(toolkit !== undefined, (query) => query.where('toolkit', '=', (toolkit ?? '').toLowerCase()))
        .$if(!withDisabled, (query) => query.where('enabled', '=', 1))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      const words = search.toLowerCase();
      return rows.filter(({ name }) => name.toLowerCase().includes(words)).map(show);
    },
    async find(projectId, id) {
      const row = await find(projectId, id);
      return row && show(row);
    },
    async change(projectId, id, { restriction, ...change }) {
      const isOfItself = Object.values(change).some((value) => value !== undefined);
      const known = await (isOfItself ? findOwn(projectId, id) : findAny(projectId, id));
      const { name, isEnabled, oauth } = change;
      const changed = {
        updated_at: clock().getTime(),
        ...(name === undefined ? {} : { name }),
        ...(isEnabled === undefined ? {} : { enabled: isEnabled ? 1 : 0 }),
        ...(oauth === undefined ? {} : changedSettings({ vault, catalogue }, known, oauth)),
        ...(restriction === undefined ? {} : changedConfigColumns(restriction)),
      };
      await db
        .updateTable('auth_config')
        .set(changed)
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .execute();
      return show({ ...known, ...changed });
    },
    async delete(projectId, id) {
      await findOwn(projectId, id);
      await store.exclusively(accountLock, async (trx) => {
        await trx
          .deleteFrom('connected_account')
          .where('project_id', '=', projectId)
          .where('auth_config_id', '=', id)
          .execute();
        await trx
          .deleteFrom('auth_config')
          .where('project_id', '=', projectId)
          .where('id', '=', id)
          .execute();
      });
    },
  };
}

/** The refusal of an id that no auth config of the project has. */
export function authConfigNotFound(id: string): ConnectionRefusal {
  const advice = 'GET auth_configs lists those that there are.';
  return new ConnectionRefusal('not_found', `There is no auth config ${id}.`, advice);
}

function selectConfigs(db: Kysely<Tables>, projectId: string) {
  return db
    .selectFrom('auth_config')
    .selectAll()
    .select((select) =>
      select
        .selectFrom('connected_account')
        .select((count) => count.fn.countAll<number>().as('accounts'))
        .whereRef('connected_account.auth_config_id', '=', 'auth_config.id')
        .as('accounts'),
    )
    .where('project_id', '=', projectId);
}

type ConfigRecord = AuthConfigRow & { readonly accounts: number | null };

interface Reading {
  readonly vault: Vault;
  readonly catalogue: Catalogue;
}

function toAuthConfig(row: ConfigRecord, { vault, catalogue }: Reading): AuthConfig {
  const scheme = schemeOf(catalogue, row);
  return {
    id: row.id,
    toolkit: row.toolkit,
    scheme: row.scheme,
    name: row.name,
    isEnabled: row.enabled === 1,
    isConfigured: row.configured === 1,
    ...(scheme && isOAuthScheme(scheme) ? { oauth: factsOf(settingsOf(vault, row)) } : {}),
    restriction: restrictionOfConfig(row),
    accounts: row.accounts ?? 0,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

function factsOf({ client, ...rest }: OAuthSettings): OAuthFacts {
  return {
    ...rest,
    ...(client ? { clientId: client.clientId } : {}),
    hasSecret: client?.clientSecret !== undefined,
  };
}

function changedSettings({ vault, catalogue }: Reading, row: AuthConfigRow, change: OAuthChange) {
  const scheme = schemeOf(catalogue, row);
  if (!scheme) throw authConfigNotFound(row.id);
  const { client: knownClient, ...known } = settingsOf(vault, row);
  const { client: newClient, ...rest } = change;
  const client = knownClient || newClient ? { clientId: '', ...knownClient, ...newClient } : undefined;
  return toColumns(vault, row, checkSettings({ ...known, ...rest, ...(client ? { client } : {}) }, scheme));
}

function schemeOf(catalogue: Catalogue, { toolkit, scheme }: AuthConfigRow): AuthScheme | undefined {
  return catalogue.findToolkit(toolkit)?.authSchemes.find(({ name }) => name === scheme);
}
