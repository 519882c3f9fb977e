import { Composio } from '@composio/core';
import { Agent } from '@mastra/core/agent';
import { MCPClient } from '@mastra/mcp';
import { expect, it, onTestFinished } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { expectPage, plannerModel } from './planner-model.ts';

it('is the model of a Mastra agent, which reaches it by its address', async () => {
  const session = await new Composio(coreOptions).create('jane', { toolkits: ['confluence'], mcp: true });
  const requestInit = { headers: { ...session.mcp.headers } };
  const client = new MCPClient({ servers: { router: { url: new URL(session.mcp.url), requestInit } } });
  onTestFinished(() => client.disconnect());
  const agent = new Agent({
    id: 'helper',
    name: 'Helper',
    instructions: 'Help with Confluence.',
    model: { id: `openai/${plannerModel.name}`, url: plannerModel.baseURL, apiKey: plannerModel.apiKey },
    tools: await client.listTools(),
  });
  const title = 'By a Mastra agent';
  const { text } = await agent.generate(`create a page called "${title}" in the marketing space`, {
    maxSteps: 8,
  });
  expect(text).toContain(title);
  await expectPage(title, session.sessionId);
});
