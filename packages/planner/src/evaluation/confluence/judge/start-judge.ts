import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { type ConnectedRouter, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { z } from 'zod';
import { LocalSite } from './local-site.ts';
import { Judge } from './play.ts';

const created = z.looseObject({ mcp: z.looseObject({ url: z.string() }) });

/** A judge, and the site that it plays on. */
export interface RunningJudge {
  readonly judge: Judge;
  readonly site: LocalSite;
  close(): Promise<void>;
}

/** A judge over a router, toolkit and local site of its own, which `close` stops. */
export async function startJudge(): Promise<RunningJudge> {
  const world = await startRouterBeforeSite();
  const site = await LocalSite.over(world.site, () => newSession(world));
  return {
    judge: new Judge(site),
    site,
    async close() {
      await site.close();
      await world.close();
    },
  };
}

async function newSession({ url, apiKey }: ConnectedRouter): Promise<Client> {
  const headers = { 'x-api-key': apiKey };
  const session = await fetch(`${url}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 'default' }),
  });
  const { mcp } = created.parse(await session.json());
  const client = new Client({ name: 'evaluation', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(mcp.url), { requestInit: { headers } }));
  return client;
}
