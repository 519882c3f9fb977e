import { Composio } from '@composio/core';
import { OpenAIProvider } from '@composio/openai';
import { Agent, Runner, tool } from '@openai/agents-core';
import { OpenAIProvider as ModelProvider } from '@openai/agents-openai';
import type OpenAI from 'openai';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { coreOptions } from './composio-core.ts';
import { expectPage, plannerModel } from './planner-model.ts';

function functionsOf(tools: readonly OpenAI.ChatCompletionTool[]) {
  return tools.flatMap((one) => (one.type === 'function' ? [one.function] : []));
}

const given = z.record(z.string(), z.unknown());

it.each([
  ['responses', true],
  ['chat completions', false],
])('is the model of an agent of the OpenAI Agents SDK by %s', async (mode, useResponses) => {
  const composio = new Composio({ ...coreOptions, provider: new OpenAIProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const tools = functionsOf(await session.tools()).map(({ name, description = '', parameters }) =>
    tool({
      name,
      description,
      strict: false,
      parameters: {
        ...parameters,
        type: 'object',
        properties: given.parse(parameters?.properties ?? {}),
        required: [],
        additionalProperties: true,
      },
      execute: async (input) => {
        const called = {
          id: 'call',
          type: 'function' as const,
          function: { name, arguments: JSON.stringify(input) },
        };
        return composio.provider.executeToolCall(session, called);
      },
    }),
  );
  const agent = new Agent({
    name: 'Helper',
    instructions: 'Help with Confluence.',
    model: plannerModel.name,
    tools,
  });
  const { baseURL, apiKey } = plannerModel;
  const runner = new Runner({
    modelProvider: new ModelProvider({ baseURL, apiKey, useResponses }),
    tracingDisabled: true,
  });
  const title = `By the Agents SDK and ${mode}`;
  const run = await runner.run(agent, `create a page called "${title}" in the marketing space`, {
    stream: true,
  });
  await run.completed;
  expect(run.finalOutput).toContain(title);
  await expectPage(title, session.sessionId);
});
