import type { JsonObject } from '@tributary/toolkit';
import type { AllowList, SessionConfig, TagFilter, ToolFilter } from '../../sessions/session.ts';
import { keptOptions, type SessionOptions } from './session-options.ts';

type RequestedTags = NonNullable<SessionOptions['tags']>;
type RequestedFilter = NonNullable<SessionOptions['tools']>[string];

/** The configuration that a request for a session amounts to: `enable` becomes `enabled`, what was left out its default. */
export function toSessionConfig(options: SessionOptions): SessionConfig {
  const connections = options.manage_connections ?? {};
  return {
    userId: options.user_id,
    ...(options.toolkits === undefined ? {} : { toolkits: toAllowList(options.toolkits) }),
    ...(options.tools === undefined ? {} : { tools: mapValues(options.tools, toToolFilter) }),
    ...(options.tags === undefined ? {} : { tags: toTagFilter(options.tags) }),
    authConfigs: options.auth_configs ?? {},
    connectedAccounts: options.connected_accounts ?? {},
    manageConnections: {
      enabled: connections.enable ?? true,
      ...(connections.callback_url === undefined ? {} : { callbackUrl: connections.callback_url }),
      enableWaitForConnections: connections.enable_wait_for_connections ?? false,
      enableConnectionRemoval: connections.enable_connection_removal ?? true,
    },
    preload: options.preload ?? { tools: [] },
    search: { enable: options.search?.enable ?? true },
    execute: { enableMultiExecute: options.execute?.enable_multi_execute ?? true },
    ...(options.approvals === undefined ? {} : { approvals: options.approvals }),
    other: keptAsSent(options),
  };
}

function toAllowList({ enable, disable }: NonNullable<SessionOptions['toolkits']>): AllowList {
  return enable === undefined ? { disabled: disable ?? [] } : { enabled: enable };
}

function toToolFilter({ enable, disable, tags }: RequestedFilter): ToolFilter {
  return tags === undefined ? toAllowList({ enable, disable }) : { tags: toTagFilter(tags) };
}

function toTagFilter({ enable, disable }: RequestedTags): TagFilter {
  return {
    ...(enable === undefined ? {} : { enabled: enable }),
    ...(disable === undefined ? {} : { disabled: disable }),
  };
}

function keptAsSent(options: SessionOptions): JsonObject {
  const sent = keptOptions.filter((name) => options[name] !== undefined);
  return Object.fromEntries(sent.map((name) => [name, options[name]]));
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
