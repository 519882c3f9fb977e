import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSite, type Site } from '@tributary/confluence-site';
import { type Router, startRouter } from '@tributary/router';
import { confluence } from '@tributary/toolkit-confluence';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Agent, createAgent } from '../agent.ts';
import type { AgentModel } from '../model/agent-model.ts';
import { chooseModel } from '../model/choose-model.ts';
import { startScriptedModel, type Turn } from '../testing/scripted-model-server.ts';
import type { Approver } from './approval.ts';

const apiKey = 'ak_of_the_test';
const authorization = `Basic ${btoa('admin@example.com:local-admin-token')}`;

let folder: string;
let site: Site;
let router: Router;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tributary-restart-'));
  site = await createSite({ port: 0 });
  const values = {
    subdomain: site.url,
    generic_id: 'admin@example.com',
    generic_api_key: 'local-admin-token',
  };
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
        values,
        allowPrivateAddress: true,
      },
    ],
  });
});

afterAll(async () => {
  await router.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const execute = (tool_slug: string, input: object): Turn => ({
  call: [
    {
      tool: 'COMPOSIO_MULTI_EXECUTE_TOOL',
      arguments: { tools: [{ tool_slug, arguments: input }], sync_response_to_workbench: false },
    },
  ],
});

async function agentWith(model: AgentModel): Promise<Agent> {
  const threads = { file: join(folder, 'threads.db') };
  const agent = await createAgent({ baseUrl: router.url, apiKey, userId: 'default', model, threads });
  onTestFinished(() => agent.close());
  return agent;
}

async function scripted(script: readonly Turn[]): Promise<AgentModel> {
  const server = await startScriptedModel(script);
  onTestFinished(() => server.close());
  return chooseModel({ baseUrl: server.baseUrl, modelName: 'scripted' });
}

const pages = z.object({ results: z.array(z.object({ id: z.string() })) });

async function idsOf(title: string): Promise<readonly string[]> {
  const url = `${site.url}/wiki/api/v2/pages?title=${encodeURIComponent(title)}`;
  const { results } = pages.parse(await (await fetch(url, { headers: { authorization } })).json());
  return results.map(({ id }) => id);
}

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
  const response = await fetch(`${router.url}/api/v3.1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return await response.json();
}

/** A person at whose screen the question still stands when the program is gone. */
function standing(): { readonly approver: Approver; readonly asked: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const approver: Approver = (request) => {
    resolve(request.id);
    return new Promise(() => {});
  };
  return { approver, asked: promise };
}

const unexpected: Approver = (request) => {
  throw new Error(`Asked again: ${request.summary}`);
};

describe.each([
  ['the planner', async () => chooseModel({}), async () => chooseModel({})],
  [
    'a language model',
    () => scripted([execute('CONFLUENCE_DELETE_PAGE', { id: 'Left over' })]),
    () => scripted([execute('CONFLUENCE_DELETE_PAGE', { id: 'Left over' }), { say: 'Deleted.' }]),
  ],
])('a question that stands when the program is gone, with %s', (name, before, after) => {
  it('is answered from elsewhere, and the call runs once when the person says to go on', async () => {
    const thread = `restart ${name}`;
    const title = 'Left over';
    await post('/tools/execute/CONFLUENCE_CREATE_PAGE', {
      user_id: 'default',
      arguments: { spaceId: 'MKT', title },
    });
    const first = await agentWith(await before());
    const { approver, asked } = standing();
    const stop = new AbortController();
    void first.ask(`delete the page ${title}`, { thread, onApproval: approver, signal: stop.signal });
    const id = await asked;
    await post(`/approvals/${id}/approve`, { by: 'a colleague' });
    const second = await agentWith(await after());
    const answer = await second.ask('go on', { thread, onApproval: unexpected });
    expect(answer.steps).toMatchObject([{ tool: 'CONFLUENCE_DELETE_PAGE', successful: true }]);
    expect(await idsOf(title)).toEqual([]);
    expect(await post(`/approvals/${id}/approve`, {})).toMatchObject({ error: { status: 409 } });
    stop.abort();
  });
});

it('asks anew for other arguments than were agreed to', async () => {
  for (const title of ['One', 'Two']) {
    await post('/tools/execute/CONFLUENCE_CREATE_PAGE', {
      user_id: 'default',
      arguments: { spaceId: 'MKT', title },
    });
  }
  const thread = 'other arguments';
  const model = await scripted([
    execute('CONFLUENCE_DELETE_PAGE', { id: 'One' }),
    { say: 'Waits.' },
    execute('CONFLUENCE_DELETE_PAGE', { id: 'Two' }),
    { say: 'Waits.' },
  ]);
  const agent = await agentWith(model);
  const ids: string[] = [];
  const onApproval: Approver = async ({ id }) => void ids.push(id);
  await agent.ask('delete One', { thread, onApproval });
  await post(`/approvals/${ids[0]}/approve`, {});
  await agent.ask('go on', { thread, onApproval });
  expect(ids).toHaveLength(2);
  expect([await idsOf('One'), await idsOf('Two')]).toEqual([[expect.any(String)], [expect.any(String)]]);
});

it('goes on with the rest of a batch in which some calls waited', async () => {
  const agent = await agentWith(chooseModel({}));
  const thread = 'rest';
  await agent.ask('create a page called Rest one in the marketing space', { thread });
  const ids: string[] = [];
  const onApproval: Approver = async ({ id }) => void ids.push(id);
  const request = 'delete the page Rest one and then create a page called Rest two in the marketing space';
  await agent.ask(request, { thread, onApproval });
  expect(ids).toHaveLength(1);
  await post(`/approvals/${ids[0]}/approve`, {});
  const { steps } = await agent.ask('go on', { thread, onApproval: unexpected });
  expect(steps.map(({ tool, successful }) => [tool, successful])).toEqual([
    ['CONFLUENCE_DELETE_PAGE', true],
    ['CONFLUENCE_CREATE_PAGE', true],
  ]);
});
