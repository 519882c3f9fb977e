import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { formBrowser } from './form-browser.ts';
import { giveConsent } from './give-consent.ts';
import { runningRouter } from './running-router.ts';

const client = { clientId: 'login-test', clientSecret: 'a-secret-of-the-login-test' };
const linkBody = z.object({ redirect_url: z.string(), connected_account_id: z.string() });
const grantList = z.object({ results: z.array(z.object({ id: z.string() })) });

/** A router whose users connect Confluence by logging in at a local site, with the site. */
export async function loginRouter() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const router = await runningRouter({
    toolkits: [confluence],
    connections: [],
    oauthApps: [{ toolkit: 'confluence', scheme: 'confluence_oauth2', ...client, baseUrl: site.url }],
  });
  const callbackUrls = [`${router.url}/api/v3.1/toolkits/auth/callback`];
  const app = { name: 'Tributary', callbackUrls, ...client };
  await fetch(`${site.url}/_site/oauth/apps`, { method: 'POST', body: JSON.stringify(app) });
  return {
    ...router,
    site,
    /** Goes through a link as a person does, to the site's consent page and back; gives the last answer. */
    async goThrough(url: string) {
      const browser = formBrowser();
      const pressed = await browser.submit(await browser.open(url));
      const back = await giveConsent(pressed.headers.get('location') ?? '', { account: 'jane@example.com' });
      return await browser.open(back.href);
    },
    /** A session of a user, and a link for them. */
    async link(userId = 'jane') {
      const { session_id } = await router.createSession({ user_id: userId });
      const path = `/api/v3.1/tool_router/session/${session_id}`;
      const { body } = await router.request('POST', `${path}/link`, { toolkit: 'confluence' });
      const { redirect_url: url, connected_account_id: accountId } = linkBody.parse(body);
      const execute = async (slug: string) =>
        (await router.request('POST', `${path}/execute`, { tool_slug: slug, arguments: {} })).body;
      return { url, accountId, whoAmI: () => execute('CONFLUENCE_GET_CURRENT_USER') };
    },
    /** What people granted is taken back at the site: no refresh token is taken any more. */
    async takeGrantsBack() {
      const { results } = grantList.parse(await (await fetch(`${site.url}/_site/oauth/grants`)).json());
      for (const { id } of results) await fetch(`${site.url}/_site/oauth/grants/${id}`, { method: 'DELETE' });
    },
  };
}
