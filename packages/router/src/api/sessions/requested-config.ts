import type { JsonObject } from '@tributary/toolkit';
import type { AllowList, SessionConfig, TagFilter, ToolFilter } from '../../sessions/session.ts';
import type { SessionChanges, SessionOptions } from './session-options.ts';

type RequestedTags = NonNullable<SessionOptions['tags']>;
type RequestedFilter = NonNullable<SessionOptions['tools']>[string];
type Permissions = NonNullable<SessionOptions['permissions']>;

/** What is the same in a request for a session and in a change of one. */
type Requested = Omit<SessionChanges, 'user_id' | 'expected_config_version'>;

/** The configuration that a request for a session amounts to: `enable` becomes `enabled`, what was left out its default. */
export function toSessionConfig({ user_id: userId, ...options }: SessionOptions): SessionConfig {
  return changeConfig(defaultConfig(userId), options);
}

/**
 * A configuration with a change: what was left out stays, `null` brings the default back, what names toolkits or tools
 * is replaced, and the settings of connections, workbench and accounts change one by one.
 */
export function changeConfig(before: SessionConfig, sent: Requested): SessionConfig {
  const initial = defaultConfig(before.userId);
  const { callbackUrl, verifyUser } = before.manageConnections;
  return {
    userId: before.userId,
    ...present({
      toolkits: changed(before.toolkits, sent.toolkits, toAllowList),
      tools: changed(before.tools, sent.tools, (tools) => mapValues(tools, toToolFilter)),
      tags: changed(before.tags, sent.tags, toTagFilter),
      approvals: changedApprovals(before.approvals, sent),
      workbench: changed(before.workbench, sent.workbench, (workbench) =>
        toWorkbench(before.workbench, workbench),
      ),
      multiAccount: changed(before.multiAccount, sent.multi_account, (accounts) =>
        toMultiAccount(before.multiAccount, accounts),
      ),
      linkUrlOverwrite: changed(before.linkUrlOverwrite, sent.experimental?.link_url_overwrite, (url) => url),
      timeZone: sent.experimental?.assistive_prompt_config?.user_timezone ?? before.timeZone,
    }),
    authConfigs: changed(before.authConfigs, sent.auth_configs, bySlug) ?? initial.authConfigs,
    connectedAccounts:
      changed(before.connectedAccounts, sent.connected_accounts, bySlug) ?? initial.connectedAccounts,
    manageConnections:
      changed(before.manageConnections, sent.manage_connections, (connections) => ({
        enabled: connections.enable ?? before.manageConnections.enabled,
        ...present({
          callbackUrl: connections.callback_url ?? callbackUrl,
          verifyUser: connections.verify_user ?? verifyUser,
        }),
        enableWaitForConnections:
          connections.enable_wait_for_connections ?? before.manageConnections.enableWaitForConnections,
        enableConnectionRemoval:
          connections.enable_connection_removal ?? before.manageConnections.enableConnectionRemoval,
      })) ?? initial.manageConnections,
    preload: changed(before.preload, sent.preload, (preload) => preload) ?? initial.preload,
    search: changed(before.search, sent.search, ({ enable = true }) => ({ enable })) ?? initial.search,
    execute:
      changed(before.execute, sent.execute, ({ enable_multi_execute: enableMultiExecute = true }) => ({
        enableMultiExecute,
      })) ?? initial.execute,
    other: changedOther(before.other, sent),
  };
}

function defaultConfig(userId: string): SessionConfig {
  return {
    userId,
    authConfigs: {},
    connectedAccounts: {},
    manageConnections: { enabled: true, enableWaitForConnections: false, enableConnectionRemoval: true },
    preload: { tools: [] },
    search: { enable: true },
    execute: { enableMultiExecute: true },
    other: {},
  };
}

/** What a block becomes: itself where nothing was sent, nothing for `null`. */
function changed<Kept, Sent>(
  before: Kept,
  sent: Sent | null | undefined,
  change: (sent: Sent) => Kept,
): Kept | undefined {
  if (sent === undefined) return before;
  return sent === null ? undefined : change(sent);
}

function changedApprovals(before: SessionConfig['approvals'], sent: Requested): SessionConfig['approvals'] {
  if (sent.approvals !== undefined) return sent.approvals ?? undefined;
  const permissions = sent.permissions === undefined ? sent.experimental?.permissions : sent.permissions;
  return changed(before, permissions, toApprovals);
}

const ruleOf = { allow_all: 'allow', ask_every_call: 'ask', ask_once_per_session: 'ask_once' } as const;

function toApprovals(permissions: Permissions): NonNullable<SessionConfig['approvals']> {
  return { default: ruleOf[permissions.default], tools: {} };
}

function toWorkbench(
  before: SessionConfig['workbench'],
  sent: NonNullable<SessionOptions['workbench']>,
): NonNullable<SessionConfig['workbench']> {
  return {
    proxyExecutionEnabled: sent.enable_proxy_execution ?? before?.proxyExecutionEnabled ?? true,
    ...present({ autoOffloadThreshold: sent.auto_offload_threshold ?? before?.autoOffloadThreshold }),
  };
}

function toMultiAccount(
  before: SessionConfig['multiAccount'],
  sent: NonNullable<SessionOptions['multi_account']>,
): SessionConfig['multiAccount'] {
  // Whoever sets a bound for several accounts wants them, as whoever says so.
  if (sent.enable === false) return undefined;
  return {
    maxAccountsPerToolkit: sent.max_accounts_per_toolkit ?? before?.maxAccountsPerToolkit ?? 5,
    requireExplicitSelection: sent.require_explicit_selection ?? before?.requireExplicitSelection ?? false,
  };
}

function changedOther(before: JsonObject, sent: Requested): JsonObject {
  const { premium_usage, instant } = sent;
  const said = Object.entries({ premium_usage, instant }).filter(([, value]) => value !== undefined);
  const all = { ...before, ...Object.fromEntries(said) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function toAllowList({ enable, disable }: NonNullable<SessionOptions['toolkits']>): AllowList {
  return enable === undefined ? { disabled: disable ?? [] } : { enabled: enable };
}

function toToolFilter({ enable, disable, tags }: RequestedFilter): ToolFilter {
  return tags === undefined ? toAllowList({ enable, disable }) : { tags: toTagFilter(tags) };
}

function toTagFilter({ enable, disable }: RequestedTags): TagFilter {
  return present({ enabled: enable, disabled: disable });
}

/** Toolkits are named in any case; what is pinned for one must be found by its slug. */
function bySlug<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([slug, value]) => [slug.toLowerCase(), value]));
}

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** Without the keys that hold nothing. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  // fromEntries forgets which key has which value; they are the same as in `fields`.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
