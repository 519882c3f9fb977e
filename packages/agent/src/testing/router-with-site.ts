import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite } from '@tributary/confluence-site';
import { startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Agent, type AgentOptions, createAgent } from '../agent.ts';
import type { AgentModel } from '../model/agent-model.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startScriptedModel, type Turn } from './scripted-model-server.ts';

const apiKey = 'ak_of_the_test';
const email = 'admin@example.com';
const token = 'local-admin-token';

const pages = z.object({ results: z.array(z.object({ title: z.string() })) });

/** The real router before a local site, with the key of its project. Close it when the file's tests are over. */
export async function startRouterWithSite() {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-agent-'));
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

  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${router.url}/api/v3.1${path}`, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  }

  return {
    url: router.url,
    /** Asks the router with the project's key. */
    post,
    /** An agent, closed when the test is over; all of them share the threads. */
    async agentWith(model: AgentModel, changes: Partial<AgentOptions> = {}): Promise<Agent> {
      const threads = { file: join(folder, 'threads.db') };
      const parts = { baseUrl: router.url, apiKey, userId: 'default', model, threads };
      const agent = await createAgent({ ...parts, ...changes });
      onTestFinished(() => agent.close());
      return agent;
    },
    /** Makes a page without the agent's doing. */
    makePage: (title: string) =>
      post('/tools/execute/CONFLUENCE_CREATE_PAGE', {
        user_id: 'default',
        arguments: { spaceId: 'MKT', title },
      }),
    async hasPage(title: string): Promise<boolean> {
      const response = await fetch(`${site.url}/wiki/api/v2/pages?title=${encodeURIComponent(title)}`, {
        headers: { authorization: `Basic ${btoa(`${email}:${token}`)}` },
      });
      return pages.parse(await response.json()).results.length > 0;
    },
    async close() {
      await router.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type RouterWithSite = Awaited<ReturnType<typeof startRouterWithSite>>;

/** A model that says what the test wrote. */
export async function scriptedModel(script: readonly Turn[]): Promise<AgentModel> {
  const server = await startScriptedModel(script);
  onTestFinished(() => server.close());
  return chooseModel({ baseUrl: server.baseUrl, modelName: 'scripted' });
}
