import { createOpenAI } from '@ai-sdk/openai';
import { Composio } from '@composio/core';
import { VercelProvider } from '@composio/vercel';
import { generateText, isStepCount, type ModelMessage, streamText } from 'ai';
import { expect, it } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { expectPage, plannerModel } from './planner-model.ts';

const openai = createOpenAI(plannerModel);

const modes = [
  ['chat completions', openai.chat(plannerModel.name)],
  ['responses', openai.responses(plannerModel.name)],
] as const;

async function openSession() {
  const composio = new Composio({ ...coreOptions, provider: new VercelProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  return { tools: await session.tools(), sessionId: session.sessionId };
}

it.each(modes)('does real work by %s, over two turns', async (mode, model) => {
  const { tools, sessionId } = await openSession();
  const title = `By the AI SDK and ${mode}`;
  const messages: ModelMessage[] = [
    { role: 'user', content: `create a page called "${title}" in the marketing space` },
  ];
  const stopWhen = isStepCount(8);
  const made = await generateText({ model, tools, messages, stopWhen });
  expect(made.text).toContain(title);
  await expectPage(title, sessionId);
  messages.push(...made.responseMessages, { role: 'user', content: 'add the label urgent to it' });
  const labelled = streamText({ model, tools, messages, stopWhen });
  expect(await labelled.text).toMatch(/urgent/);
  expect(await labelled.finishReason).toBe('stop');
});
