import type { AuthScheme } from '@tributary/toolkit';
import type { Kysely } from 'kysely';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Clock, systemClock } from '../clock.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { AuthConfigRow, Tables } from '../store/tables.ts';
import { accountLock } from './account-lock.ts';
import { ConnectionRefusal, givenByOperator } from './connection-refusal.ts';

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
  /** How many accounts were connected by it. */
  readonly accounts: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
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
   * @param scheme its name, or its mode for the toolkit's first scheme of that mode
   * @throws ConnectionRefusal `not_found` for an unknown toolkit, `invalid` for a scheme that it does not have
   */
  create(
    projectId: string,
    wanted: { readonly toolkit: string; readonly scheme: string; readonly name?: string | undefined },
  ): Promise<AuthConfig>;
  /** Newest first. */
  list(projectId: string, filter?: AuthConfigFilter): Promise<readonly AuthConfig[]>;
  find(projectId: string, id: string): Promise<AuthConfig | undefined>;
  /** @throws ConnectionRefusal `not_found`; `configured` for one that the operator gives */
  change(projectId: string, id: string, change: AuthConfigChange): Promise<AuthConfig>;
  /**
   * Deletes it with its accounts and their credentials.
   *
   * @throws ConnectionRefusal `not_found`; `configured` for one that the operator gives
   */
  delete(projectId: string, id: string): Promise<void>;
}

export interface AuthConfigChange {
  readonly name?: string | undefined;
  readonly isEnabled?: boolean | undefined;
}

/** Auth configs in the store. */
export function createAuthConfigs({
  store,
  catalogue,
  clock = systemClock,
}: {
  store: Store;
  catalogue: Catalogue;
  clock?: Clock;
}): AuthConfigs {
  const { db } = store;
  const find = (projectId: string, id: string) =>
    selectConfigs(db, projectId).where('id', '=', id).executeTakeFirst();
  async function findOwn(projectId: string, id: string): Promise<AuthConfig> {
    const row = await find(projectId, id);
    if (!row) throw authConfigNotFound(id);
    if (row.configured === 1) throw givenByOperator(`The auth config ${id}`);
    return toAuthConfig(row);
  }
  return {
    async create(projectId, wanted) {
      const { toolkit, scheme } = findScheme(catalogue, wanted);
      const id = newId('ac');
      const now = clock().getTime();
      const row: AuthConfigRow = {
        id,
        project_id: projectId,
        toolkit,
        scheme: scheme.name,
        name: wanted.name ?? scheme.name,
        enabled: 1,
        configured: 0,
        sealed_client: null,
        scopes: null,
        redirect_uri: null,
        base_url: null,
        allowed_tools: null,
        is_read_only: 0,
        limits: null,
        created_at: now,
        updated_at: now,
      };
      await db.insertInto('auth_config').values(row).execute();
      return toAuthConfig({ ...row, accounts: 0 });
    },
    async list(projectId, { toolkit, search = '', withDisabled = false } = {}) {
      const rows = await selectConfigs(db, projectId)
        .$if(toolkit !== undefined, (query) => query.where('toolkit', '=', (toolkit ?? '').toLowerCase()))
        .$if(!withDisabled, (query) => query.where('enabled', '=', 1))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      const words = search.toLowerCase();
      return rows.filter(({ name }) => name.toLowerCase().includes(words)).map(toAuthConfig);
    },
    async find(projectId, id) {
      const row = await find(projectId, id);
      return row && toAuthConfig(row);
    },
    async change(projectId, id, { name, isEnabled }) {
      const known = await findOwn(projectId, id);
      const updatedAt = clock();
      await db
        .updateTable('auth_config')
        .set({
          updated_at: updatedAt.getTime(),
          ...(name === undefined ? {} : { name }),
          ...(isEnabled === undefined ? {} : { enabled: isEnabled ? 1 : 0 }),
        })
        .where('project_id', '=', projectId)
        .where('id', '=', id)
        .execute();
      return { ...known, updatedAt, name: name ?? known.name, isEnabled: isEnabled ?? known.isEnabled };
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

function toAuthConfig(row: AuthConfigRow & { readonly accounts: number | null }): AuthConfig {
  return {
    id: row.id,
    toolkit: row.toolkit,
    scheme: row.scheme,
    name: row.name,
    isEnabled: row.enabled === 1,
    isConfigured: row.configured === 1,
    accounts: row.accounts ?? 0,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

function findScheme(
  catalogue: Catalogue,
  wanted: { readonly toolkit: string; readonly scheme: string },
): { readonly toolkit: string; readonly scheme: AuthScheme } {
  const toolkit = catalogue.findToolkit(wanted.toolkit);
  if (!toolkit) {
    const known = catalogue.toolkits.map(({ slug }) => slug).join(', ');
    throw new ConnectionRefusal('not_found', `There is no toolkit ${wanted.toolkit}. There are: ${known}.`);
  }
  const { authSchemes } = toolkit;
  const scheme =
    authSchemes.find(({ name }) => name === wanted.scheme) ??
    authSchemes.find(({ mode }) => mode === wanted.scheme);
  if (scheme) return { toolkit: toolkit.slug, scheme };
  const known = authSchemes.map(({ mode, name }) => `${mode} (${name})`).join(', ');
  throw new ConnectionRefusal(
    'invalid',
    `${toolkit.name} cannot be connected by ${wanted.scheme}.`,
    `Send type use_custom_auth with an authScheme of: ${known}.`,
  );
}
