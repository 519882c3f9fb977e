import type { Toolkit } from '@tributary/toolkit';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createAuthConfigs } from '../connections/auth-configs.ts';
import { createConnectedAccounts } from '../connections/connected-accounts.ts';
import { createConnectLinks } from '../connections/links/connect-links.ts';
import { newSecret } from '../connections/links/secret.ts';
import { ensureConfiguredApps } from '../connections/oauth/configured-apps.ts';
import { createOAuthLogins } from '../connections/oauth/create-oauth-logins.ts';
import { createServerDoor } from '../egress/server-door.ts';
import { createProjects } from '../projects/projects.ts';
import { createPolicy } from '../sessions/create-policy.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import type { Store } from '../store/store.ts';
import { openVault } from '../vault/open-vault.ts';
import { type ConsentAnswer, giveConsent } from './give-consent.ts';
import { worldKeys } from './login-world-keys.ts';
import { setClock } from './set-clock.ts';

/** The origin at which the local site's app expects people back. */
export const routerOrigin = 'http://localhost:8787';

/**
 * Logins at the local site's server by its app, with everything that they need, in one store.
 *
 * @param consentAt where people agree, if that is not where the router asks for tokens
 */
export async function loginWorld(
  store: Store,
  {
    baseUrl,
    consentAt = baseUrl,
    toolkit = confluence,
    scheme = 'confluence_oauth2',
  }: { baseUrl: string; consentAt?: string; toolkit?: Toolkit; scheme?: string },
) {
  const time = setClock(new Date().toISOString());
  const { clock } = time;
  const { vault, ensureKeys } = await openVault({ store, secretKey: worldKeys.secretKey });
  const catalogue = createCatalogue([toolkit]);
  const projectId = (await createProjects({ store }).ensureDefault(worldKeys.apiKey)).id;
  await ensureKeys(projectId);
  const app = {
    toolkit: toolkit.slug,
    scheme,
    ...worldKeys.client,
  };
  await ensureConfiguredApps({ store, vault, catalogue, now: clock() }, projectId, [{ ...app, baseUrl }]);
  const door = createServerDoor();
  onTestFinished(() => door.close());
  const sessions = createSessionStore({ store });
  const links = createConnectLinks({ store, vault, clock });
  const authConfigs = createAuthConfigs({ store, vault, catalogue });
  const parts = { store, vault, catalogue, links, sessions, policy: createPolicy(), door, clock };
  const logins = createOAuthLogins(parts);
  const accounts = createConnectedAccounts({ store, vault, catalogue, authConfigs, clock });
  const [configured] = await authConfigs.list(projectId);
  const schemeOfApp = toolkit.authSchemes.find(({ name }) => name === scheme);
  if (!configured || !schemeOfApp) throw new Error('The app is not configured');
  const place = { toolkit, scheme: schemeOfApp };

  /** A link of a user, bound to a browser of their own. */
  async function openLink(more: { userId?: string; sessionId?: string; needsVerifier?: boolean } = {}) {
    const wanted = {
      projectId,
      userId: 'jane',
      authConfigId: configured?.id ?? '',
      place,
      account: 'new',
    } as const;
    const { link } = await links.make({ ...wanted, ...more });
    const browser = newSecret();
    return { link: await links.bind(link, browser), browser };
  }
  return {
    ...parts,
    time,
    projectId,
    authConfigs,
    authConfigId: configured.id,
    accounts,
    logins,
    openLink,
    /** An account that a person has connected. */
    async login(answer: ConsentAnswer = {}) {
      const { link, browser } = await openLink();
      const { authorizationUrl } = await logins.begin(link, routerOrigin);
      const page = authorizationUrl.replace(baseUrl, consentAt);
      const { searchParams } = await giveConsent(page, { account: 'jane@example.com', ...answer });
      const result = await logins.finish(searchParams, browser);
      if (result.kind !== 'connected') throw new Error(`The login ended as ${result.kind}`);
      return result.link.accountId;
    },
  };
}

export type LoginWorld = Awaited<ReturnType<typeof loginWorld>>;
