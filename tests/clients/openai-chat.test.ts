import { Composio } from '@composio/core';
import { OpenAIProvider } from '@composio/openai';
import OpenAI from 'openai';
import { expect, it } from 'vitest';
import { coreOptions } from './composio-core.ts';
import { expectPage, plannerModel } from './planner-model.ts';

const client = new OpenAI({ ...plannerModel, maxRetries: 0 });
const model = plannerModel.name;

it.each([false, true])('does real work by chat completions (streamed: %s)', async (isStreamed) => {
  const title = `By chat completions ${isStreamed ? 'streamed' : 'whole'}`;
  const composio = new Composio({ ...coreOptions, provider: new OpenAIProvider() });
  const session = await composio.create('jane', { toolkits: ['confluence'] });
  const tools = await session.tools();
  const messages: OpenAI.ChatCompletionMessageParam[] = [
    { role: 'system', content: 'Help with Confluence.' },
    { role: 'user', content: `create a page called "${title}" in the marketing space` },
  ];
  for (let step = 0; step < 8; step += 1) {
    const completion = isStreamed
      ? await client.chat.completions.stream({ model, messages, tools }).finalChatCompletion()
      : await client.chat.completions.create({ model, messages, tools });
    const [choice] = completion.choices;
    if (!choice) throw new Error('an answer has a choice');
    messages.push(choice.message);
    if (choice.finish_reason !== 'tool_calls') break;
    messages.push(...(await composio.provider.handleToolCalls(session, completion)));
  }
  expect(messages.at(-1)).toMatchObject({ content: expect.stringContaining(title) });
  await expectPage(title, session.sessionId);
});

it('lists and reads its models', async () => {
  const { data } = await client.models.list();
  expect(data).toMatchObject([{ id: model, object: 'model', owned_by: 'tributary' }]);
  expect(await client.models.retrieve(model)).toEqual(data[0]);
});

it('tells of refusals by the errors that the client has for them', async () => {
  const messages = [{ role: 'user' as const, content: 'hello' }];
  const asked = (body: object, made = client) =>
    made.chat.completions.create({ model, messages, ...body }).catch((error: unknown) => error);
  expect(await asked({ model: 'gpt-9' })).toBeInstanceOf(OpenAI.NotFoundError);
  expect(await asked({ model: 'gpt-9' })).toMatchObject({ code: 'model_not_found', param: 'model' });
  expect(await asked({ n: 2 })).toMatchObject({
    status: 400,
    param: 'n',
    message: expect.stringMatching(/1/),
  });
  const withoutKey = await asked({}, new OpenAI({ ...plannerModel, apiKey: 'wrong', maxRetries: 0 }));
  expect(withoutKey).toBeInstanceOf(OpenAI.AuthenticationError);
  expect(withoutKey).toMatchObject({ code: 'invalid_api_key' });
});
