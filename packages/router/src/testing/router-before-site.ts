import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite, type Site } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { type Router, startRouter } from '../router.ts';

const accounts = {
  admin: { generic_id: 'admin@example.com', generic_api_key: 'local-admin-token' },
  jane: { generic_id: 'jane@example.com', generic_api_key: 'local-jane-token' },
} as const;

/** Whose connection the router has: a user of the router, and the account of the local site that it acts by. */
export interface ConnectedUser {
  readonly userId: string;
  readonly account: keyof typeof accounts;
}

/** A router with a folder of its own, in which a test may keep other files, and the key of its project. */
export interface ConnectedRouter {
  readonly router: Router;
  readonly url: string;
  readonly apiKey: string;
  readonly folder: string;
  close(): Promise<void>;
}

const apiKey = 'ak_of_the_test';

/** A router with the Confluence toolkit, of which a user is connected to the site at `siteUrl`. */
export async function startRouterFor(
  siteUrl: string,
  { userId, account }: ConnectedUser = { userId: 'default', account: 'admin' },
): Promise<ConnectedRouter> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-router-'));
  const router = await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder: folder,
    apiKey,
    secretKey: Buffer.alloc(32, 7).toString('base64'),
    toolkits: [confluence],
    connections: [
      {
        userId,
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: { subdomain: siteUrl, ...accounts[account] },
        allowPrivateAddress: true,
      },
    ],
  });
  return {
    router,
    url: router.url,
    apiKey,
    folder,
    async close() {
      await router.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A router, and the local site that it acts on. */
export interface RouterBeforeSite extends ConnectedRouter {
  readonly site: Site;
  /** What the site itself answers its administrator: to a POST where there is a body, else to a GET. */
  askSite(path: string, body?: object): Promise<unknown>;
}

/** A router before a local Confluence site, both started anew. */
export async function startRouterBeforeSite(user?: ConnectedUser): Promise<RouterBeforeSite> {
  const site = await createSite({ port: 0 });
  const connected = await startRouterFor(site.url, user);
  const { generic_id: email, generic_api_key: token } = accounts.admin;
  const headers = { authorization: `Basic ${btoa(`${email}:${token}`)}`, 'content-type': 'application/json' };
  return {
    ...connected,
    site,
    async askSite(path, body) {
      const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
      const response = await fetch(`${site.url}/wiki/api/v2/${path}`, init);
      return await response.json();
    },
    async close() {
      await connected.close();
      await site.close();
    },
  };
}
