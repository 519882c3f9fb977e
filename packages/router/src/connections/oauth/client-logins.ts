import type { AuthValues } from '@tributary/toolkit';
import { type Clock, systemClock } from '../../clock.ts';
import type { ServerDoor } from '../../egress/server-door.ts';
import type { AuthConfigs } from '../auth-configs.ts';
import { authConfigNotFound } from '../auth-configs.ts';
import type { ConnectedAccounts } from '../connected-accounts.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import type { ConnectLinks } from '../links/connect-links.ts';
import type { LinkedAccount } from '../links/pending-account.ts';
import { placeOfConfig } from '../place-of-config.ts';
import { type AppSources, findApp } from './find-app.ts';
import { loginCredentials } from './login-credentials.ts';
import { reachedDestinations } from './reached-destinations.ts';
import { TokenError } from './token-error.ts';
import { clientTokens } from './token-requests.ts';

/** An account to connect without a person. */
export interface WantedLogin {
  readonly authConfigId: string;
  readonly userId: string;
  readonly alias?: string | undefined;
  /** Which destination is meant, by a value of it or by its name, where the login reaches several. */
  readonly values: AuthValues;
}

/** Connects accounts by the program's own client: OAuth's client credentials, to which no person agrees. */
export interface ClientLogins {
  /**
   * Gets tokens and connects the account; one that the same user has there already gets the new tokens.
   *
   * @returns the account's id
   * @throws ConnectionRefusal `invalid` in the provider's words, or with what can be chosen; `not_found`, `taken`
   */
  connect(projectId: string, wanted: WantedLogin): Promise<string>;
}

/** What client logins work with. */
export interface ClientLoginParts extends AppSources {
  readonly door: ServerDoor;
  readonly authConfigs: Pick<AuthConfigs, 'find'>;
  readonly connectedAccounts: Pick<ConnectedAccounts, 'list'>;
  readonly links: Pick<ConnectLinks, 'make' | 'finish'>;
  readonly clock?: Clock;
}

/** Client logins whose accounts are in the store. */
export function createClientLogins(parts: ClientLoginParts): ClientLogins {
  const { authConfigs, catalogue, links, clock = systemClock } = parts;
  return {
    async connect(projectId, wanted) {
      const { authConfigId, userId, alias } = wanted;
      const config = await authConfigs.find(projectId, authConfigId);
      if (!config) throw authConfigNotFound(authConfigId);
      const place = placeOfConfig(catalogue, config);
      const credentials = await logIn(parts, projectId, wanted, clock);
      const account = await accountFor(parts, projectId, wanted, credentials.values);
      const { link } = await links.make({ projectId, userId, authConfigId, place, account, alias });
      await links.finish(link, credentials);
      return link.accountId;
    },
  };
}

async function logIn(parts: ClientLoginParts, projectId: string, wanted: WantedLogin, clock: Clock) {
  const app = await findApp(parts, projectId, wanted.authConfigId);
  try {
    const asked = clock();
    const tokens = await clientTokens(parts.door, app, app.scopes ?? []);
    const reached = await reachedDestinations(parts.door, app, tokens);
    const said = Object.values(wanted.values);
    const meant = reached.filter(
      ({ id, name, values }) =>
        said.length === 0 || said.some((value) => [id, name, ...Object.values(values)].includes(value)),
    );
    const [only, ...others] = meant;
    if (only && others.length === 0) return loginCredentials(app, tokens, only, asked);
    const known = reached.map(({ name, detail }) => `${name} (${detail})`).join(', ');
    throw new ConnectionRefusal(
      'invalid',
      `The login reaches ${known}, and which of them is meant is not said.`,
      `Send the name of one in connection.state.val: { "site": "${reached[0]?.name ?? ''}" }`,
    );
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    throw new ConnectionRefusal('invalid', `${app.toolkit.name} gives no token: ${error.message}.`);
  }
}

// A request that is repeated because its answer was lost makes no second account.
async function accountFor(
  { connectedAccounts }: ClientLoginParts,
  projectId: string,
  { userId, authConfigId, alias }: WantedLogin,
  values: AuthValues,
): Promise<LinkedAccount> {
  const filter = { userIds: [userId], authConfigIds: [authConfigId], statuses: ['ACTIVE', 'EXPIRED'] };
  const page = { start: 0, size: 100, orderBy: 'created_at', direction: 'desc' } as const;
  const { accounts } = await connectedAccounts.list(projectId, filter, page);
  const same = accounts.find((account) => account.alias === alias && isAt(account.values, values));
  return same ? { again: same.id, authConfigId } : 'new';
}

/** Whether both are at the same destination: shown values, tokens are masked. */
function isAt(shown: AuthValues, values: AuthValues): boolean {
  return Object.entries(shown).every(([name, value]) => value.startsWith('****') || values[name] === value);
}
