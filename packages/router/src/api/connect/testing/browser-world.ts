import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import { listen } from '../../../http-server.ts';
import { startRouter } from '../../../router.ts';
import { openStore } from '../../../store/store.ts';
import { openChromium } from '../../../testing/open-chromium.ts';
import { apiKey, apiKeyOf } from '../../../testing/running-router.ts';

const client = { clientId: 'browser-test', clientSecret: 'a-secret-of-the-browser-test' };
const sessionBody = z.looseObject({ session_id: z.string() });
const linkBody = z.looseObject({ redirect_url: z.string(), connected_account_id: z.string() });
const accountBody = z.looseObject({ status: z.string() });

/** A browser, a router and a local Confluence site with the router's app, for all tests of a file. */
export async function browserWorld() {
  const [browser, site, caller] = await Promise.all([
    openChromium(),
    createSite({ port: 0 }),
    listen(async () => new Response('Back in the program'), { host: '127.0.0.1', port: 0 }),
  ]);
  const dataFolder = await mkdtemp(join(tmpdir(), 'tributary-'));
  const router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder,
    apiKey,
    secretKey: 'a secret key of thirty-two bytes',
    toolkits: [confluence],
    connections: [],
    oauthApps: [{ toolkit: 'confluence', scheme: 'confluence_oauth2', ...client, baseUrl: site.url }],
  });
  const send = async (url: string, method: string, body?: object) => {
    const response = await fetch(url, {
      method,
      headers: { ...apiKeyOf(apiKey), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const api = (method: string, path: string, body?: object) =>
    send(`${router.url}/api/v3.1/${path}`, method, body);
  await send(`${site.url}/_site/oauth/apps`, 'POST', {
    name: 'Tributary',
    callbackUrls: [`${router.url}/api/v3.1/toolkits/auth/callback`],
    ...client,
  });
  return {
    browser,
    router,
    site,
    /** Where the program is that makes the links. */
    callerUrl: caller.url,
    /** A session of a user with a link to connect Confluence, by the operator's app. */
    async link(user_id: string, wishes: object = {}) {
      const { session_id } = sessionBody.parse(await api('POST', 'tool_router/session', { user_id }));
      const session = `tool_router/session/${session_id}`;
      const made = await api('POST', `${session}/link`, { toolkit: 'confluence', ...wishes });
      const { redirect_url: url, connected_account_id: accountId } = linkBody.parse(made);
      return {
        url,
        accountId,
        whoAmI: () =>
          api('POST', `${session}/execute`, { tool_slug: 'CONFLUENCE_GET_CURRENT_USER', arguments: {} }),
      };
    },
    /** A link of a user, to a form for an API token. */
    async linkToForm(user_id: string) {
      const made = await api('POST', 'auth_configs', {
        toolkit: { slug: 'confluence' },
        auth_config: { type: 'use_custom_auth', authScheme: 'API_KEY' },
      });
      const { id } = z.object({ auth_config: z.looseObject({ id: z.string() }) }).parse(made).auth_config;
      const link = await api('POST', 'connected_accounts/link', { auth_config_id: id, user_id });
      const { redirect_url: url, connected_account_id: accountId } = linkBody.parse(link);
      return { url, accountId };
    },
    statusOf: async (accountId: string) =>
      accountBody.parse(await api('GET', `connected_accounts/${accountId}`)).status,
    /** The program's word on who came back; whether the router connects the account by it. */
    confirm: (session_uri: string, user_id: string) =>
      api('POST', 'connected_accounts/complete_auth', { session_uri, user_id }).then(
        () => true,
        () => false,
      ),
    /** Lets the time of all links pass. */
    async letLinksExpire() {
      const store = await openStore({ dataFolder });
      await store.db.updateTable('connect_link').set({ expires_at: 1 }).execute();
      await store.close();
    },
    async close() {
      await browser.close();
      await Promise.all([router.close(), caller.close(0)]);
      await site.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export type BrowserWorld = Awaited<ReturnType<typeof browserWorld>>;
