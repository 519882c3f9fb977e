import { expect, it } from 'vitest';
import { calls, eventsOf, says, scriptedModel } from '../testing/scripted-model.ts';

const path = '/chat/completions';
const user = { role: 'user', content: 'hello' };
const offered = {
  type: 'function',
  function: { name: 'add', description: 'Adds.', parameters: { type: 'object' } },
};
const call = (id: string) => ({ id, type: 'function', function: { name: 'add', arguments: '{"a":1}' } });

it('hands the conversation to the model as it was sent', async () => {
  const { post, asked } = scriptedModel([says('Hi.')]);
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'developer', content: [{ type: 'text', text: 'Be kind.' }] },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'add' },
        { type: 'text', text: 'one' },
      ],
    },
    { role: 'assistant', content: null, refusal: null, tool_calls: [call('c1')] },
    { role: 'tool', tool_call_id: 'c1', content: '2' },
  ];
  const body = {
    messages,
    tools: [offered],
    tool_choice: 'required',
    parallel_tool_calls: false,
    temperature: 0,
  };
  expect((await post(path, body)).status).toBe(200);
  expect(asked).toMatchObject([
    {
      prompt: [
        { role: 'system', content: 'Be brief.' },
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: [{ type: 'text', text: 'add\none' }] },
        {
          role: 'assistant',
          content: [{ type: 'tool-call', toolCallId: 'c1', toolName: 'add', input: { a: 1 } }],
        },
        {
          role: 'tool',
          content: [
            { type: 'tool-result', toolCallId: 'c1', toolName: 'add', output: { type: 'text', value: '2' } },
          ],
        },
      ],
      tools: [{ type: 'function', name: 'add', description: 'Adds.', inputSchema: { type: 'object' } }],
      toolChoice: { type: 'required' },
      providerOptions: { openai: { parallelToolCalls: false } },
    },
  ]);
});

it('answers with words', async () => {
  const { post } = scriptedModel([says('Hello there.')]);
  expect((await post(path, { messages: [user] })).json()).toMatchObject({
    id: expect.stringMatching(/^chatcmpl-\w+$/),
    object: 'chat.completion',
    model: 'scripted',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Hello there.' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 },
  });
});

it('answers with calls', async () => {
  const { post } = scriptedModel([calls('c1', 'add', { a: 1 }), calls('c2', 'add', { a: 2 })]);
  const { choices } = (await post(path, { messages: [user], tools: [offered] })).json();
  expect(choices).toMatchObject([
    { message: { content: null, tool_calls: [call('c1'), { id: 'c2' }] }, finish_reason: 'tool_calls' },
  ]);
});

it('streams chunks that add up to the answer, and the usage where it is asked for', async () => {
  const { post } = scriptedModel([says('Hello there.'), calls('c1', 'add', { a: 1 })]);
  const body = { messages: [user], tools: [offered], stream: true };
  const { text } = await post(path, { ...body, stream_options: { include_usage: true } });
  expect(eventsOf(text).map((chunk) => ('choices' in chunk ? chunk.choices : []))).toMatchObject([
    [{ delta: { role: 'assistant', content: '' }, finish_reason: null }],
    [{ delta: { content: 'Hello ' } }],
    [{ delta: { content: 'there.' } }],
    [
      {
        delta: {
          tool_calls: [{ index: 0, id: 'c1', type: 'function', function: { name: 'add', arguments: '' } }],
        },
      },
    ],
    [{ delta: { tool_calls: [{ index: 0, function: { arguments: '{"a":1}' } }] } }],
    [{ delta: {}, finish_reason: 'tool_calls' }],
    [],
  ]);
  expect(eventsOf(text).at(-1)).toMatchObject({ usage: { total_tokens: 17 } });
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
  expect((await post(path, body)).text).not.toContain('"usage"');
});

it('ends where it was told to', async () => {
  const { post } = scriptedModel([says('one two three four')]);
  const cut = (body: object) => post(path, { messages: [user], ...body }).then(({ json }) => json().choices);
  expect(await cut({ max_completion_tokens: 2 })).toMatchObject([
    { message: { content: 'one two ' }, finish_reason: 'length' },
  ]);
  expect(await cut({ stop: [' three'] })).toMatchObject([
    { message: { content: 'one two' }, finish_reason: 'stop' },
  ]);
});

const message = (more: object) => ({ messages: [{ ...user, ...more }] });

it.each<[object, string, string]>([
  [{}, 'messages', "Missing required parameter: 'messages'."],
  [{ messages: [] }, 'messages', 'one message at least'],
  [message({ role: 'robot' }), 'messages[0].role', 'the role is one of'],
  [message({ content: 7 }), 'messages[0].content', 'a text or a list of parts'],
  [
    message({ content: [{ type: 'image_url' }] }),
    'messages[0].content[0].type',
    "a part of type 'image_url'",
  ],
  [
    message({ content: [{ type: 'input_audio' }] }),
    'messages[0].content[0].type',
    "a part of type 'input_audio'",
  ],
  [
    { messages: [user, { role: 'tool', tool_call_id: 'x', content: '' }] },
    'messages[1].tool_call_id',
    "calls 'x'",
  ],
  [
    { messages: [{ role: 'assistant', tool_calls: [call('c1')] }, user] },
    'messages[1]',
    "'c1' has no answer",
  ],
  [{ messages: [user], n: 2 }, 'n', 'there is one answer to a request'],
  [{ messages: [user], audio: {} }, 'audio', 'nothing is spoken here'],
  [{ messages: [user], modalities: ['audio'] }, 'modalities[0]', 'answers are words'],
  [
    { messages: [user], response_format: { type: 'json_object' } },
    'response_format.type',
    'answers are words',
  ],
  [{ messages: [user], logprobs: true }, 'logprobs', 'no probabilities'],
  [{ messages: [user], functions: [] }, 'functions', 'replaced by tools'],
  [{ messages: [user], tool_choice: 'required' }, 'tool_choice', "only allowed when 'tools'"],
  [
    { messages: [user], tools: [offered], tool_choice: { type: 'function', function: { name: 'sub' } } },
    'tool_choice',
    "'sub' not found",
  ],
  [{ messages: [user], tools: [{ type: 'retrieval' }] }, 'tools[0].type', 'only functions'],
  [{ messages: [user], temprature: 0 }, 'temprature', "Unknown parameter: 'temprature'."],
])('refuses %j at %s', async (body, param, words) => {
  const { post, asked } = scriptedModel([says('Never.')]);
  const answer = await post(path, body);
  expect(answer.status).toBe(400);
  expect(answer.json()).toMatchObject({
    error: { type: 'invalid_request_error', param, message: expect.stringContaining(words) },
  });
  expect(asked).toEqual([]);
});

it('knows no other model', async () => {
  const answer = await scriptedModel([]).post(path, { model: 'gpt-9', messages: [user] });
  expect(answer.status).toBe(404);
  expect(answer.json()).toMatchObject({ error: { code: 'model_not_found', param: 'model' } });
});
