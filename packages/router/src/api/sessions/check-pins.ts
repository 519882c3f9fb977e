import { canBeUsed } from '../../connections/connection.ts';
import type { SessionConfig } from '../../sessions/session.ts';
import { invalidRequest } from '../answer-errors.ts';
import type { RouterServices } from '../environment.ts';
import { findFaults } from './check-config.ts';

type Parts = Pick<RouterServices, 'catalogue' | 'policy' | 'connections' | 'authConfigs'>;

/**
 * Checks a configuration before it is kept.
 *
 * @param before what is kept already: its accounts were checked then, and a session whose account went away can still be changed
 * @throws ApiError 400 that names every fault
 */
export async function requireFaultless(
  projectId: string,
  config: SessionConfig,
  parts: Parts,
  before?: SessionConfig,
): Promise<void> {
  const faults = findFaults(config, parts.catalogue, parts.policy);
  if (faults.length > 0) throw invalidRequest(faults);
  const pinFaults = [
    ...(config.connectedAccounts === before?.connectedAccounts
      ? []
      : await accountFaults(projectId, config, parts)),
    ...(config.authConfigs === before?.authConfigs ? [] : await authConfigFaults(projectId, config, parts)),
  ];
  if (pinFaults.length > 0) throw invalidRequest(pinFaults);
}

/** An account of somebody else is told of as one that never was. */
async function accountFaults(
  projectId: string,
  { userId, connectedAccounts }: SessionConfig,
  { catalogue, connections }: Parts,
): Promise<string[]> {
  const pinned = Object.entries(connectedAccounts);
  if (pinned.length === 0) return [];
  const toolkits = pinned.flatMap(([slug]) => catalogue.findToolkit(slug) ?? []);
  const states = await connections.states({ projectId, userId }, toolkits);
  return pinned.flatMap(([slug, ids]) => {
    const state = states.get(slug);
    const accounts = state !== undefined && 'accounts' in state ? state.accounts : [];
    return ids.flatMap((id) => {
      const account = accounts.find((each) => each.id === id);
      const place = `Error in payload.connected_accounts.${slug}`;
      if (!account) return [`${place}: the user "${userId}" has no account ${id} of ${slug}`];
      return canBeUsed(account) ? [] : [`${place}: the account ${id} cannot be used; connect it again first`];
    });
  });
}

async function authConfigFaults(
  projectId: string,
  { authConfigs }: SessionConfig,
  parts: Parts,
): Promise<string[]> {
  const faults = await Promise.all(
    Object.entries(authConfigs).map(async ([slug, id]) => {
      const found = await parts.authConfigs.find(projectId, id);
      if (found?.toolkit === slug && found.isEnabled) return [];
      const why =
        found?.toolkit === slug ? `${id} is switched off` : `there is no auth config ${id} of ${slug}`;
      return [`Error in payload.auth_configs.${slug}: ${why}`];
    }),
  );
  return faults.flat();
}
