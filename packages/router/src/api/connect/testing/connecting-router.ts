import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { RouterSettings } from '../../../router.ts';
import { openStore } from '../../../store/store.ts';
import { formBrowser } from '../../../testing/form-browser.ts';
import { runningRouter } from '../../../testing/running-router.ts';
import { temporaryFolder } from '../../../testing/temporary-store.ts';

const linkBody = z.object({
  link_token: z.string(),
  redirect_url: z.string(),
  connected_account_id: z.string(),
});
const accountBody = z.looseObject({ status: z.string() });

/** Credentials of the local site's Jane Doe, as a person enters them. */
export const janesToken = {
  'field.generic_id': 'jane@example.com',
  'field.generic_api_key': 'local-jane-token',
};

/** A router before a local Confluence site at which only the operator has an account: people connect theirs by links. */
export async function connectingRouter(changes: Partial<RouterSettings> = {}) {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const dataFolder = await temporaryFolder();
  const router = await runningRouter({
    dataFolder,
    toolkits: [confluence],
    connections: [
      {
        userId: 'operator',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: {
          subdomain: site.url,
          generic_id: 'admin@example.com',
          generic_api_key: 'local-admin-token',
        },
        allowPrivateAddress: true,
      },
    ],
    ...changes,
  });
  return {
    ...router,
    site,
    right: { 'field.subdomain': site.url, ...janesToken },
    browser: formBrowser(),
    /** A link for a session's user. */
    async link(user_id = 'jane', wishes: object = {}, options: object = {}) {
      const { session_id } = await router.createSession({ user_id, ...options });
      const path = `/api/v3.1/tool_router/session/${session_id}`;
      const { body } = await router.request('POST', `${path}/link`, { toolkit: 'confluence', ...wishes });
      const { link_token, redirect_url, connected_account_id } = linkBody.parse(body);
      return { token: link_token, url: redirect_url, accountId: connected_account_id, session_id, path };
    },
    async statusOf(accountId: string) {
      const { body } = await router.request('GET', `/api/v3.1/connected_accounts/${accountId}`);
      return accountBody.parse(body).status;
    },
    /** Lets the time of all links pass. */
    async letLinksExpire() {
      const store = await openStore({ dataFolder });
      await store.db.updateTable('connect_link').set({ expires_at: 1 }).execute();
      await store.close();
    },
  };
}
