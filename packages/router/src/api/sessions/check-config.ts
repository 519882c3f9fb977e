import type { Catalogue } from '../../catalogue/catalogue.ts';
import { closestNames } from '../../discovery/suggestions.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session, SessionConfig } from '../../sessions/session.ts';

/**
 * What a configuration names that does not exist or cannot work, each in a sentence; nothing when all is well.
 * A misspelt slug in an allow list would otherwise take away tools without a word.
 */
export function findFaults(config: SessionConfig, catalogue: Catalogue, policy: Policy): readonly string[] {
  return [
    ...accountFaults(config),
    ...namedToolkits(config).flatMap((named) => unknownToolkit(named, catalogue)),
    ...namedTools(config).flatMap((named) => unknownTool(named, catalogue)),
    ...preloadFaults(config, catalogue, policy),
  ];
}

interface Named {
  readonly option: string;
  readonly slug: string;
}

function namedToolkits(config: SessionConfig): Named[] {
  return [
    ...(config.toolkits === undefined ? [] : listed('toolkits', config.toolkits)),
    ...named('tools', Object.keys(config.tools ?? {})),
    ...named('auth_configs', Object.keys(config.authConfigs)),
    ...named('connected_accounts', Object.keys(config.connectedAccounts)),
  ];
}

function namedTools(config: SessionConfig): Named[] {
  const filters = Object.entries(config.tools ?? {});
  return [
    ...filters.flatMap(([toolkit, filter]) => ('tags' in filter ? [] : listed(`tools.${toolkit}`, filter))),
    ...named('approvals.tools', Object.keys(config.approvals?.tools ?? {})),
    ...(config.preload.tools === 'all' ? [] : named('preload.tools', config.preload.tools)),
  ];
}

function listed(option: string, list: NonNullable<SessionConfig['toolkits']>): Named[] {
  return 'enabled' in list
    ? named(`${option}.enable`, list.enabled)
    : named(`${option}.disable`, list.disabled);
}

function named(option: string, slugs: readonly string[]): Named[] {
  return slugs.map((slug) => ({ option, slug }));
}

function unknownToolkit({ option, slug }: Named, catalogue: Catalogue): string[] {
  if (catalogue.findToolkit(slug) !== undefined) return [];
  const known = catalogue.toolkits.map((toolkit) => toolkit.slug);
  return [`Error in payload.${option}: there is no toolkit "${slug}"; there are: ${known.join(', ')}`];
}

function unknownTool({ option, slug }: Named, catalogue: Catalogue): string[] {
  if (catalogue.findTool(slug) !== undefined) return [];
  const closest = closestNames(
    slug,
    catalogue.tools.map(({ tool }) => tool.slug),
  );
  const advice = closest.length === 0 ? '' : `; closest: ${closest.join(', ')}`;
  return [`Error in payload.${option}: there is no tool "${slug}"${advice}`];
}

function accountFaults({ connectedAccounts, multiAccount, preload }: SessionConfig): string[] {
  const most = multiAccount?.maxAccountsPerToolkit ?? 1;
  const tooMany = Object.entries(connectedAccounts).filter(([, ids]) => ids.length > most);
  const advice = multiAccount ? '' : '; more need multi_account.enable: true';
  return [
    ...tooMany.map(
      ([toolkit, ids]) =>
        `Error in payload.connected_accounts.${toolkit}: ${ids.length} accounts are pinned, and ${most} can be${advice}`,
    ),
    ...(multiAccount && preload.tools.length > 0
      ? [
          'Error in payload.preload.tools: preloaded tools cannot name an account, so they do not go with multi_account',
        ]
      : []),
  ];
}

/** The most tools that a session lists by `preload.tools: "all"`. */
const mostOfAll = 1000;

function preloadFaults(config: SessionConfig, catalogue: Catalogue, policy: Policy): string[] {
  const { tools } = config.preload;
  if (tools === 'all') {
    const isNarrow =
      config.tools !== undefined ||
      config.tags?.enabled !== undefined ||
      (config.toolkits !== undefined && 'enabled' in config.toolkits);
    if (!isNarrow) {
      return ['Error in payload.preload.tools: "all" needs toolkits.enable, tools or tags.enable beside it'];
    }
    const session = asSession(config);
    const count = catalogue.tools.filter((entry) => policy(session, entry).allowed).length;
    return count <= mostOfAll
      ? []
      : [
          `Error in payload.preload.tools: "all" would be ${count} tools, and at most ${mostOfAll} are listed`,
        ];
  }
  const probe = asSession(config);
  return tools.flatMap((slug) => {
    const entry = catalogue.findTool(slug);
    const decision = entry === undefined ? undefined : policy(probe, entry);
    return decision?.allowed === false ? [`Error in payload.preload.tools: ${decision.reason}`] : [];
  });
}

/** The policy judges sessions; this one does not exist yet. */
function asSession(config: SessionConfig): Session {
  const now = new Date(0);
  return {
    id: '',
    projectId: '',
    userId: config.userId,
    config,
    configVersion: 0,
    createdAt: now,
    updatedAt: now,
  };
}
