import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '@tributary/confluence-site';
import { startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';

const apiKey = 'ak_of_the_test';
const email = 'admin@example.com';
const token = 'local-admin-token';

/** A router before the local site, with the user `default` connected, and the site as a test looks at it. */
export async function startedRouter() {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-examples-'));
  const site = await createSite({ port: 0 });
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
        userId: 'default',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: { subdomain: site.url, generic_id: email, generic_api_key: token },
        allowPrivateAddress: true,
      },
    ],
  });
  const headers = { authorization: `Basic ${btoa(`${email}:${token}`)}`, 'content-type': 'application/json' };
  /** Asks the site itself. */
  const askSite = async (path: string, body?: object) => {
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${site.url}/wiki/api/v2/${path}`, init)).json();
  };
  return {
    url: router.url,
    apiKey,
    folder,
    askSite,
    /** Texts of all pages of a title. */
    async textsOf(title: string): Promise<readonly string[]> {
      const found = (await askSite(`pages?body-format=storage&title=${encodeURIComponent(title)}`)) as {
        readonly results: readonly { readonly body: { readonly storage: { readonly value: string } } }[];
      };
      return found.results.map(({ body }) => body.storage.value);
    },
    async close() {
      await router.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}
