import type { Toolkit } from '@tributary/toolkit';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Session } from '../../sessions/session.ts';
import { type AuthConfig, type AuthConfigs, authConfigNotFound } from '../auth-configs.ts';
import type { ConnectedAccount, ConnectionState } from '../connection.ts';
import { ConnectionRefusal } from '../connection-refusal.ts';
import type { Connections } from '../connections.ts';
import { placeOfConfig } from '../place-of-config.ts';
import { requireCallbackUrl } from './callback-url.ts';
import { chooseAuthConfig } from './choose-auth-config.ts';
import type { ConnectLink } from './connect-link.ts';
import type { ConnectLinks } from './connect-links.ts';
import type { LinkedAccount } from './pending-account.ts';

/** A link to give to a person. */
export interface OfferedLink {
  readonly link: ConnectLink;
  readonly token: string;
  /** The page that it opens. */
  readonly url: string;
}

/** What a caller says of a link. */
export interface LinkWishes {
  /** The origin under which the page is reached. */
  readonly origin: string;
  readonly alias?: string | undefined;
  readonly callbackUrl?: string | undefined;
  readonly needsVerifier?: boolean | undefined;
}

/** Offers people links to connect accounts by. All of it throws a ConnectionRefusal where there can be none. */
export interface LinkOffers {
  /** For a session's user, by the auth config that the session's rules choose. */
  inSession(
    session: Session,
    toolkit: Toolkit,
    account: LinkedAccount,
    wishes: LinkWishes,
  ): Promise<OfferedLink>;
  /** The same in passing, where a call found no connection; nothing where there can be none. */
  inPassing(session: Session, toolkit: Toolkit, origin: string): Promise<OfferedLink | undefined>;
  /** For any user of a project, by an auth config; a new account where none is named. */
  byAuthConfig(
    owner: { readonly projectId: string; readonly userId: string },
    authConfigId: string,
    wishes: LinkWishes,
    account?: LinkedAccount,
  ): Promise<OfferedLink>;
}

interface OfferParts {
  readonly links: ConnectLinks;
  readonly authConfigs: AuthConfigs;
  readonly connections: Pick<Connections, 'states'>;
  readonly catalogue: Catalogue;
  /** Hosts to which people may be sent back, besides the router's own. */
  readonly callbackHosts: readonly string[];
}

/** Offers by the auth configs and links of the store. */
export function createLinkOffers(parts: OfferParts): LinkOffers {
  const { authConfigs, connections } = parts;
  const offers: LinkOffers = {
    async inSession(session, toolkit, account, wishes) {
      const { projectId, userId, id: sessionId, config } = session;
      requireUnpinned(session, toolkit, account);
      const authConfig =
        typeof account === 'object'
          ? await requireAuthConfig(authConfigs, projectId, account.authConfigId)
          : await chooseAuthConfig(authConfigs, session, toolkit);
      const { manageConnections, linkUrlOverwrite } = config;
      return await offer(parts, authConfig, {
        owner: { projectId, userId, sessionId },
        account,
        base: linkUrlOverwrite ?? wishes.origin,
        wishes: {
          ...wishes,
          callbackUrl: wishes.callbackUrl ?? manageConnections.callbackUrl,
          needsVerifier: wishes.needsVerifier ?? manageConnections.verifyUser,
        },
      });
    },
    async inPassing(session, toolkit, origin) {
      const states = await connections.states({ ...session, session }, [toolkit]);
      const state = states.get(toolkit.slug) ?? { status: 'none' };
      if (state.status === 'not_needed') return undefined;
      try {
        const account = accountToConnect(state);
        const unasked = typeof account === 'object' ? { ...account, isUnasked: true } : account;
        return await offers.inSession(session, toolkit, unasked, { origin });
      } catch (error) {
        if (error instanceof ConnectionRefusal) return undefined;
        throw error;
      }
    },
    async byAuthConfig(owner, authConfigId, wishes, account = 'new') {
      const authConfig = await requireAuthConfig(authConfigs, owner.projectId, authConfigId);
      return await offer(parts, authConfig, {
        owner,
        account,
        base: wishes.origin,
        wishes,
      });
    },
  };
  return offers;
}

async function requireAuthConfig(
  authConfigs: AuthConfigs,
  projectId: string,
  id: string,
): Promise<AuthConfig> {
  const found = await authConfigs.find(projectId, id);
  if (found) return found;
  throw authConfigNotFound(id);
}

/**
 * The account that is to be connected for a call that found none: the one that worked until it expired, so that who
 * pinned or named it finds it again; else one that waits.
 */
export function accountToConnect(state: ConnectionState): LinkedAccount {
  if (state.status !== 'inactive' || !isToConnect(state.account)) return 'pending';
  const { id, authConfigId } = state.account;
  return { again: id, authConfigId };
}

function isToConnect({ status, isConfigured, isDisabled }: ConnectedAccount): boolean {
  return (status === 'EXPIRED' || status === 'INITIATED') && !isConfigured && !isDisabled;
}

interface Offer {
  readonly owner: { readonly projectId: string; readonly userId: string; readonly sessionId?: string };
  readonly account: LinkedAccount;
  readonly base: string;
  readonly wishes: LinkWishes;
}

async function offer(
  { links, catalogue, callbackHosts }: OfferParts,
  authConfig: AuthConfig,
  { owner, account, base, wishes }: Offer,
): Promise<OfferedLink> {
  const place = placeOfConfig(catalogue, authConfig);
  requirePerson(place.scheme.mode, authConfig);
  const { origin, alias, needsVerifier } = wishes;
  const callbackUrl =
    wishes.callbackUrl === undefined
      ? undefined
      : requireCallbackUrl(wishes.callbackUrl, { origin, callbackHosts });
  if (needsVerifier && callbackUrl === undefined) throw nobodyToVerify();
  const made = await links.make({
    ...owner,
    authConfigId: authConfig.id,
    place,
    account,
    alias,
    callbackUrl,
    needsVerifier,
  });
  return { ...made, url: `${base.replace(/\/+$/, '')}/link/${made.token}` };
}

// The session would not use any other account.
function requireUnpinned({ config }: Session, toolkit: Toolkit, account: LinkedAccount): void {
  const pinned = config.connectedAccounts[toolkit.slug];
  if (!pinned || (typeof account === 'object' && pinned.includes(account.again))) return;
  throw new ConnectionRefusal(
    'invalid',
    `This session uses the ${toolkit.name} ${pinned.length === 1 ? 'account' : 'accounts'} ${pinned.join(', ')} and no other.`,
    `PATCH the session without connected_accounts.${toolkit.slug}, or use another session.`,
  );
}

function requirePerson(mode: string, { id }: AuthConfig): void {
  if (mode !== 'S2S_OAUTH2' && mode !== 'NO_AUTH') return;
  throw new ConnectionRefusal(
    'invalid',
    `Accounts of the auth config ${id} are connected by no person, so there is no page for them.`,
    `POST connected_accounts with auth_config.id ${id}.`,
  );
}

function nobodyToVerify(): ConnectionRefusal {
  return new ConnectionRefusal(
    'invalid',
    'verify_user needs a callback_url: the program there says who came back.',
    'Send a callback_url, and confirm with POST connected_accounts/complete_auth.',
  );
}
