import { join } from 'node:path';
import { startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Agent, type AgentOptions, createAgent } from '../agent.ts';
import type { AgentModel } from '../model/agent-model.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startScriptedModel, type Turn } from './scripted-model-server.ts';

const pages = z.object({ results: z.array(z.object({ title: z.string() })) });

/** The real router before a local site, with the key of its project. Close it when the file's tests are over. */
export async function startRouterWithSite() {
  const world = await startRouterBeforeSite();
  const { url, apiKey } = world;

  async function post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${url}/api/v3.1${path}`, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  }

  return {
    url,
    /** Asks the router with the project's key. */
    post,
    /** An agent, closed when the test is over; all of them share the threads. */
    async agentWith(model: AgentModel, changes: Partial<AgentOptions> = {}): Promise<Agent> {
      const threads = { file: join(world.folder, 'threads.db') };
      const parts = { baseUrl: url, apiKey, userId: 'default', model, threads };
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
      const found = await world.askSite(`pages?title=${encodeURIComponent(title)}`);
      return pages.parse(found).results.length > 0;
    },
    close: () => world.close(),
  };
}

export type RouterWithSite = Awaited<ReturnType<typeof startRouterWithSite>>;

/** A model that says what the test wrote. */
export async function scriptedModel(script: readonly Turn[]): Promise<AgentModel> {
  const server = await startScriptedModel(script);
  onTestFinished(() => server.close());
  return chooseModel({ baseUrl: server.baseUrl, modelName: 'scripted' });
}
