import { Composio } from '@composio/core';
import { OpenAIResponsesProvider } from '@composio/openai';
import OpenAI from 'openai';
import { expect, it } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { expectPage, plannerModel } from './planner-model.ts';

const client = new OpenAI({ ...plannerModel, maxRetries: 0 });
const model = plannerModel.name;

it.each([false, true])('does real work by responses (streamed: %s)', async (isStreamed) => {
  const title = `By responses ${isStreamed ? 'streamed' : 'whole'}`;
  const composio = new Composio({ ...coreOptions, provider: new OpenAIResponsesProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const tools = await session.tools();
  const input: OpenAI.Responses.ResponseInputItem[] = [
    { role: 'user', content: `create a page called "${title}" in the marketing space` },
  ];
  let text = '';
  for (let step = 0; step < 8 && text === ''; step += 1) {
    const asked = { model, input, tools, instructions: 'Help with Confluence.' };
    const response = isStreamed
      ? await client.responses.stream(asked).finalResponse()
      : await client.responses.create(asked);
    text = response.output_text;
    const calls = response.output.flatMap((item) => (item.type === 'function_call' ? [item] : []));
    input.push(...calls, ...(await composio.provider.handleToolCalls(session, calls)));
  }
  expect(text).toContain(title);
  await expectPage(title, session.sessionId);
});

it('keeps no response, and says so to who wants to go on with one', async () => {
  const asked = client.responses.create({ model, input: 'hello', previous_response_id: 'resp_1' });
  await expect(asked).rejects.toMatchObject({
    status: 400,
    param: 'previous_response_id',
    message: expect.stringContaining('send the whole conversation'),
  });
});
