import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { FakeRouter } from './evaluation/fake-router.ts';
import { officeTools } from './evaluation/office-tools.ts';
import { createPlanner } from './model.ts';

it('drives a Mastra agent from a sentence to the call and the report', async () => {
  const router = new FakeRouter({ tools: officeTools });
  const tools = Object.fromEntries(
    ['COMPOSIO_SEARCH_TOOLS', 'COMPOSIO_GET_TOOL_SCHEMAS', 'COMPOSIO_MULTI_EXECUTE_TOOL'].map((id) => [
      `server_${id}`,
      createTool({
        id,
        description: id,
        inputSchema: z.looseObject({ include: z.array(z.enum(['input_schema', 'hints'])).optional() }),
        execute: async (input) => router.call(id, input),
      }),
    ]),
  );
  const agent = new Agent({
    id: 'helper',
    name: 'Helper',
    instructions: 'Help.',
    model: createPlanner(),
    tools,
  });
  const answer = await agent.stream('create a project documentation page in marketing space', {
    maxSteps: 10,
  });
  const text = await answer.text;
  expect(router.calls).toEqual([
    { tool: 'OFFICE_CREATE_PAGE', arguments: { title: 'Project documentation', spaceId: 'marketing' } },
  ]);
  expect(text).toMatch(/^Created the page “Project documentation” in marketing\. Open it at https:/);
});
