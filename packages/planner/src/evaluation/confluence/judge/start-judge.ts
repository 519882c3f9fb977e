import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { createSite } from '@tributary/confluence-site';
import { type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { z } from 'zod';
import { LocalSite } from './local-site.ts';
import { Judge } from './play.ts';

const apiKey = 'ak_of_the_evaluation';
const administrator = { generic_id: 'admin@example.com', generic_api_key: 'local-admin-token' };
const created = z.looseObject({ mcp: z.looseObject({ url: z.string() }) });

/** A judge, and the site that it plays on. */
export interface RunningJudge {
  readonly judge: Judge;
  readonly site: LocalSite;
  close(): Promise<void>;
}

/** A judge over a router, toolkit and local site of its own, which `close` stops. */
export async function startJudge(): Promise<RunningJudge> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-planner-'));
  const confluenceSite = await createSite({ port: 0 });
  const router = await routerOver(confluenceSite.url, folder);
  const site = await LocalSite.over(confluenceSite, () => newSession(router));
  return {
    judge: new Judge(site),
    site,
    async close() {
      await site.close();
      await router.close();
      await confluenceSite.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function routerOver(siteUrl: string, dataFolder: string): Promise<Router> {
  return await startRouter({
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    dataFolder,
    apiKey,
    secretKey: randomBytes(32).toString('base64'),
    toolkits: [confluence],
    connections: [
      {
        userId: 'default',
        toolkit: 'confluence',
        scheme: 'confluence_api_key',
        values: { subdomain: siteUrl, ...administrator },
        allowPrivateAddress: true,
      },
    ],
  });
}

async function newSession(router: Router): Promise<Client> {
  const headers = { 'x-api-key': apiKey };
  const session = await fetch(`${router.url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 'default' }),
  });
  const { mcp } = created.parse(await session.json());
  const client = new Client({ name: 'evaluation', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(mcp.url), { requestInit: { headers } }));
  return client;
}
