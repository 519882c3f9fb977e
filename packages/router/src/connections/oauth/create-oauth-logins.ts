import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Clock, systemClock } from '../../clock.ts';
import type { ServerDoor } from '../../egress/server-door.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import type { Store } from '../../store/store.ts';
import type { Vault } from '../../vault/vault.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import { type ConnectLink, toConnectLink } from '../links/connect-link.ts';
import type { ConnectLinks } from '../links/connect-links.ts';
import type { Credentials } from '../links/finish-link.ts';
import { LinkRefusal } from '../links/link-refusal.ts';
import { findApp } from './find-app.ts';
import { loginCredentials } from './login-credentials.ts';
import {
  type Choice,
  keepChoices,
  keepLogin,
  readChoices,
  requireBrowser,
  rowOf,
  takeLogin,
} from './login-rows.ts';
import { neededScopes } from './needed-scopes.ts';
import type { LoginResult, OAuthLogins } from './oauth-logins.ts';
import { reachedDestinations } from './reached-destinations.ts';
import { TokenError } from './token-error.ts';
import { authorizationUrl, tokensForCode } from './token-requests.ts';

/** Where the router takes people who come back from a provider, below its origin. */
export const callbackPath = '/api/v3.1/toolkits/auth/callback';

/** What logins work with. */
export interface LoginParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly links: Pick<ConnectLinks, 'finish' | 'fail'>;
  readonly sessions: Pick<SessionStore, 'find'>;
  readonly policy: Policy;
  readonly door: ServerDoor;
  readonly clock?: Clock;
}

/** Logins of connect links, what they wait for kept in the links' rows. */
export function createOAuthLogins(parts: LoginParts): OAuthLogins {
  const { store, vault, links, door, clock = systemClock } = parts;
  const stores = { db: store.db, vault };
  const appOf = ({ projectId, authConfigId }: ConnectLink) =>
    findApp({ ...stores, catalogue: parts.catalogue }, projectId, authConfigId);
  return {
    async begin(link, origin) {
      const app = await appOf(link);
      if (app.scheme.mode !== 'OAUTH2') {
        throw new ConnectionRefusal(
          'invalid',
          `${app.toolkit.name} is connected without a person's login here.`,
        );
      }
      const { projectId, sessionId } = link;
      const session = sessionId === undefined ? undefined : await parts.sessions.find(projectId, sessionId);
      const { url, login } = await authorizationUrl(door, app, {
        redirectUri: app.redirectUri ?? `${origin}${callbackPath}`,
        scopes: neededScopes(app, session, parts),
      });
      await keepLogin(stores, link.id, login);
      return { authorizationUrl: url };
    },
    async finish(query, browserSecret) {
      const { row, login } = await takeLogin(stores, query.get('state') ?? '', browserSecret, clock());
      const link = toConnectLink(row);
      return await unlessRefused(links, link, async () => {
        const app = await appOf(link);
        const tokens = await tokensForCode(door, app, query, login);
        const destinations = await reachedDestinations(door, app, tokens);
        const choices = destinations.map(({ id, name, detail, values }) => ({
          id,
          name,
          detail,
          credentials: loginCredentials(app, tokens, { values }, clock()),
        }));
        const [only, ...others] = choices;
        if (only && others.length === 0) return await connect(links, link, only.credentials);
        await keepChoices(stores, row, choices);
        return { kind: 'choosing', link: { ...link, step: 'choosing' }, destinations: choices.map(offered) };
      });
    },
    async destinations(link) {
      return (await readChoices(stores, link.id)).map(offered);
    },
    async choose(link, destinationId, browserSecret) {
      requireBrowser(await rowOf(store.db, link.id), browserSecret);
      const choices = await readChoices(stores, link.id);
      if (choices.length === 0)
        throw new LinkRefusal('used', 'There is nothing to choose by this link any more.');
      const chosen = choices.find(({ id }) => id === destinationId);
      if (chosen) return await connect(links, link, chosen.credentials);
      throw new ConnectionRefusal(
        'invalid',
        'The login does not reach what was chosen.',
        'Choose one of the list.',
      );
    },
  };
}

function offered({ id, name, detail }: Choice) {
  return { id, name, detail };
}

async function connect(
  links: LoginParts['links'],
  link: ConnectLink,
  credentials: Credentials,
): Promise<LoginResult> {
  const ending = await links.finish(link, credentials);
  if (ending.status === 'connected') return { kind: 'connected', link: { ...link, step: 'done' } };
  return { kind: 'verifying', link: { ...link, step: 'verifying' }, sessionUri: ending.sessionUri };
}

/** A login that is refused ends the attempt, not the link: its browser may try again. */
async function unlessRefused(
  links: LoginParts['links'],
  link: ConnectLink,
  work: () => Promise<LoginResult>,
): Promise<LoginResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TokenError || error instanceof ConnectionRefusal)) throw error;
    const reason = error.message;
    await links.fail(link, reason);
    return { kind: 'refused', link: { ...link, step: 'failed', outcome: reason }, reason };
  }
}
