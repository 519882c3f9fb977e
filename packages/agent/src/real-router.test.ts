import { join } from 'node:path';
import { type RouterBeforeSite, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Agent, createAgent } from './agent.ts';
import type { ApprovalRequest, ApprovalVerdict } from './approvals/approval.ts';
import type { AgentModel } from './model/agent-model.ts';
import { chooseModel } from './model/choose-model.ts';
import { startScriptedModel, type Turn } from './testing/scripted-model-server.ts';

let world: RouterBeforeSite;

beforeAll(async () => {
  world = await startRouterBeforeSite();
});

afterAll(async () => {
  await world.close();
});

async function agentWith(model: AgentModel): Promise<Agent> {
  const threads = { file: join(world.folder, 'threads.db') };
  const agent = await createAgent({
    baseUrl: world.url,
    apiKey: world.apiKey,
    userId: 'default',
    model,
    threads,
  });
  onTestFinished(() => agent.close());
  return agent;
}

async function scripted(script: readonly Turn[]) {
  const server = await startScriptedModel(script);
  onTestFinished(() => server.close());
  return { server, agent: await agentWith(chooseModel({ baseUrl: server.baseUrl, modelName: 'scripted' })) };
}

const pages = z.object({ results: z.array(z.object({ title: z.string() })) });

async function titlesMatching(title: string): Promise<string[]> {
  const found = await world.askSite(`pages?title=${encodeURIComponent(title)}`);
  return pages.parse(found).results.map((page) => page.title);
}

const execute = (tool_slug: string, input: object) => ({
  tool: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  arguments: { tools: [{ tool_slug, arguments: input }], sync_response_to_workbench: false },
});

it('lets a language model find a tool, run it and say what came of it', async () => {
  const { server, agent } = await scripted([
    { call: [{ tool: 'COMPOSIO_SEARCH_TOOLS', arguments: { queries: [{ use_case: 'create a page' }] } }] },
    { call: [execute('CONFLUENCE_CREATE_PAGE', { title: 'Launch plan', spaceId: 'marketing' })] },
    { say: 'Made it.' },
  ]);
  const answer = await agent.ask('create a Launch plan page in marketing', { thread: 'model' });

  expect(answer.steps).toMatchObject([{ tool: 'CONFLUENCE_CREATE_PAGE', successful: true, error: null }]);
  expect(await titlesMatching('Launch plan')).toEqual(['Launch plan']);
  const seen = JSON.stringify(server.requests.at(-1)?.messages);
  expect(seen).toContain('primary_tool_slugs');
  expect(seen).toContain('/wiki/spaces/MKT/pages/');
});

it('runs what a model calls in parallel, and gives it the reason when one fails', async () => {
  const { server, agent } = await scripted([
    {
      call: [
        execute('CONFLUENCE_GET_CURRENT_USER', {}),
        execute('CONFLUENCE_CREATE_PAGE', { title: 'Lost', spaceId: 'no such space' }),
      ],
    },
    { say: 'Half of it.' },
  ]);
  const { steps } = await agent.ask('both', { thread: 'parallel' });
  const outcomes = new Map(steps.map(({ tool, successful }) => [tool, successful]));
  expect(outcomes).toEqual(
    new Map([
      ['CONFLUENCE_GET_CURRENT_USER', true],
      ['CONFLUENCE_CREATE_PAGE', false],
    ]),
  );
  expect(JSON.stringify(server.requests.at(-1)?.messages)).toContain('no such space');
  expect(await titlesMatching('Lost')).toEqual([]);
});

it('answers with the built-in planner, a question and its answer included', async () => {
  const agent = await agentWith(chooseModel({}));
  const asked = await agent.ask('publish team meeting summary as a blog post', { thread: 'planner' });
  expect(asked.steps.filter(({ tool }) => tool.includes('_CREATE_'))).toEqual([]);
  expect(asked.text).toMatch(/space.*\?$/);

  const answered = await agent.ask('in the marketing space with the text We ship on Friday.', {
    thread: 'planner',
  });
  expect(answered).toMatchObject({ model: 'built-in planner', finishReason: 'stop' });
  expect(answered.steps.slice(-1)).toMatchObject([{ tool: 'CONFLUENCE_CREATE_BLOGPOST', successful: true }]);
  expect(answered.text).toContain(`${world.site.url}/wiki/spaces/MKT/blog/`);
});

it('asks the person before it destroys, runs what they agree to, and tells the model what they do not', async () => {
  const agent = await agentWith(chooseModel({}));
  const thread = 'approvals';
  await agent.ask('create a page called Old notes in the marketing space', { thread });
  const asked: ApprovalRequest[] = [];
  const say = (verdict: ApprovalVerdict | undefined) => (request: ApprovalRequest) => {
    asked.push(request);
    return Promise.resolve(verdict);
  };
  const by = 'in a test';

  const undecided = await agent.ask('delete the page Old notes', { thread, onApproval: say(undefined) });
  expect(asked).toMatchObject([
    { tool: 'CONFLUENCE_DELETE_PAGE', summary: expect.stringContaining('Old notes') },
  ]);
  expect(undecided.steps.slice(-1)).toMatchObject([{ tool: 'CONFLUENCE_DELETE_PAGE', successful: false }]);

  const reason = 'Sam still reads it.';
  const denied = await agent.ask('delete the page Old notes', {
    thread,
    onApproval: say({ verdict: 'deny', reason, by }),
  });
  expect(denied.steps.slice(-1)).toMatchObject([
    { successful: false, error: expect.stringContaining(reason) },
  ]);
  expect(await titlesMatching('Old notes')).toEqual(['Old notes']);

  const approved = await agent.ask('delete the page Old notes', {
    thread,
    onApproval: say({ verdict: 'approve', scope: 'call', by }),
  });
  expect(approved.steps.slice(-1)).toMatchObject([{ tool: 'CONFLUENCE_DELETE_PAGE', successful: true }]);
  expect(await titlesMatching('Old notes')).toEqual([]);
  expect(asked).toHaveLength(3);
});
