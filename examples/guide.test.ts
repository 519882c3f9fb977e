import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite, type Site } from '@tributary/confluence-site';
import { createPlanner } from '@tributary/planner';
import { type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { main } from './guide.ts';

const apiKey = 'ak_of_the_test';
const email = 'admin@example.com';
const token = 'local-admin-token';

let site: Site;
let router: Router;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-guide-'));
  site = await createSite({ port: 0 });
  router = await startRouter({
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
  // The program is not told of the router in any other way.
  vi.stubEnv('COMPOSIO_BASE_URL', router.url);
  vi.stubEnv('COMPOSIO_API_KEY', apiKey);
  vi.stubEnv('MASTRA_TELEMETRY_DISABLED', '1');
  vi.stubEnv('MASTRA_OFFLINE', '1');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await router.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

async function titlesMatching(title: string): Promise<string[]> {
  const response = await fetch(`${site.url}/wiki/api/v2/pages?title=${encodeURIComponent(title)}`, {
    headers: { authorization: `Basic ${btoa(`${email}:${token}`)}` },
  });
  const { results } = (await response.json()) as { results: { title: string }[] };
  return results.map((page) => page.title);
}

it('lists the tools of a session', async () => {
  const { tools } = await main('default');
  expect(tools).toContain('composio_COMPOSIO_SEARCH_TOOLS');
  expect(tools).toContain('composio_COMPOSIO_MULTI_EXECUTE_TOOL');
});

it('creates a page, with the built-in planner for its model', async () => {
  expect(await titlesMatching('Launch checklist')).toEqual([]);
  const { text } = await main(
    'default',
    createPlanner(),
    'create a page called "Launch checklist" in the marketing space',
  );
  expect(text).toContain('Launch checklist');
  expect(await titlesMatching('Launch checklist')).toEqual(['Launch checklist']);
});
