import { expect, it } from 'vitest';
import { calls, eventsOf, says, scriptedModel } from '../testing/scripted-model.ts';
import { carryingId } from './carried-item.ts';

const path = '/responses';
const offered = { type: 'function', name: 'add', parameters: { type: 'object' }, strict: true };
const call = { type: 'function_call', call_id: 'c1', name: 'add', arguments: '{"a":1}' } as const;

it('hands text, messages, calls and outputs to the model', async () => {
  const { post, asked } = scriptedModel([says('Hi.')]);
  const input = [
    { role: 'developer', content: 'Be kind.' },
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'add one' }] },
    { type: 'reasoning', id: 'rs_1', summary: [] },
    {
      type: 'message',
      role: 'assistant',
      content: [{ type: 'output_text', text: 'I will.', annotations: [] }],
    },
    { ...call, id: 'fc_1', status: 'completed' },
    { type: 'function_call_output', call_id: 'c1', output: '2' },
  ];
  const body = { instructions: 'Be brief.', input, tools: [offered], store: true };
  expect((await post(path, body)).status).toBe(200);
  expect(asked[0]?.prompt).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'system', content: 'Be kind.' },
    { role: 'user', content: [{ type: 'text', text: 'add one' }] },
    { role: 'assistant', content: [{ type: 'text', text: 'I will.' }] },
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
  ]);
  await post(path, { input: 'hello' });
  expect(asked[1]?.prompt).toEqual([{ role: 'user', content: [{ type: 'text', text: 'hello' }] }]);
});

it('answers with words and with calls', async () => {
  const { post } = scriptedModel([says('Adding.'), calls('c1', 'add', { a: 1 })]);
  const answer = (await post(path, { input: 'add', tools: [offered], metadata: { for: 'a test' } })).json();
  expect(answer).toMatchObject({
    id: expect.stringMatching(/^resp_\w+$/),
    object: 'response',
    status: 'completed',
    output: [
      {
        type: 'message',
        id: expect.stringMatching(/^msg_/),
        content: [{ type: 'output_text', text: 'Adding.' }],
      },
      { ...call, id: expect.stringMatching(/^fc_/), status: 'completed' },
    ],
    usage: { input_tokens: 12, output_tokens: 5, total_tokens: 17 },
    metadata: { for: 'a test' },
    store: false,
  });
});

it('takes the ids of its items for the items', async () => {
  const { post, asked } = scriptedModel([says('Fine.')]);
  const words = { type: 'item_reference', id: carryingId({ type: 'message', text: 'It is “2”.' }) };
  const input = [
    { role: 'user', content: 'add' },
    words,
    { id: carryingId(call) },
    { type: 'function_call_output', call_id: 'c1', output: '2' },
  ];
  expect((await post(path, { input })).status).toBe(200);
  expect(asked[0]?.prompt).toMatchObject([
    { role: 'user' },
    { role: 'assistant', content: [{ type: 'text', text: 'It is “2”.' }] },
    { role: 'assistant', content: [{ type: 'tool-call', toolName: 'add', input: { a: 1 } }] },
    { role: 'tool' },
  ]);
});

it('streams its events in the order that is documented', async () => {
  const { post } = scriptedModel([says('Hello there.'), calls('c1', 'add', { a: 1 })]);
  const { text } = await post(path, { input: 'add', tools: [offered], stream: true });
  const events = eventsOf(text);
  expect(events.map((event) => ('type' in event ? event.type : ''))).toEqual([
    'response.created',
    'response.in_progress',
    'response.output_item.added',
    'response.content_part.added',
    'response.output_text.delta',
    'response.output_text.delta',
    'response.output_text.done',
    'response.content_part.done',
    'response.output_item.done',
    'response.output_item.added',
    'response.function_call_arguments.delta',
    'response.function_call_arguments.done',
    'response.output_item.done',
    'response.completed',
  ]);
  expect(events.map((event) => ('sequence_number' in event ? event.sequence_number : -1))).toEqual([
    ...events.keys(),
  ]);
  expect(events[0]).toMatchObject({ response: { status: 'in_progress', output: [], usage: null } });
  expect(events.at(-1)).toMatchObject({
    response: { status: 'completed', output: [{ type: 'message' }, { type: 'function_call' }] },
  });
});

it('says where it was cut', async () => {
  const { post } = scriptedModel([says('one two three four')]);
  const cut = (await post(path, { input: 'count', max_output_tokens: 2 })).json();
  expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
  const { text } = await post(path, { input: 'count', max_output_tokens: 2, stream: true });
  expect(eventsOf(text).at(-1)).toMatchObject({ type: 'response.incomplete' });
});

it.each<[object, number, string, string]>([
  [{}, 400, 'input', 'a text or a list of items'],
  [{ input: [] }, 400, 'input', 'one item at least'],
  [{ input: [{ role: 'robot', content: 'x' }] }, 400, 'input[0].role', 'Invalid'],
  [{ input: [{ role: 'user' }] }, 400, 'input[0].content', 'a text or a list of parts'],
  [
    { input: [{ role: 'user', content: [{ type: 'input_image' }] }] },
    400,
    'input[0].content[0].type',
    "a part of type 'input_image'",
  ],
  [{ input: [{ type: 'file_search_call' }] }, 400, 'input[0].type', "'file_search_call' is not read here"],
  [{ input: [{ type: 'item_reference', id: 'msg_of_another_server' }] }, 404, 'input[0].id', 'not found'],
  [{ input: [call] }, 400, 'input', 'No tool output found for function call c1'],
  [
    { input: [{ type: 'function_call_output', call_id: 'c1', output: '' }] },
    400,
    'input[0].call_id',
    'No tool call found',
  ],
  [{ input: 'x', previous_response_id: 'resp_1' }, 400, 'previous_response_id', 'keeps no responses'],
  [{ input: 'x', conversation: 'conv_1' }, 400, 'conversation', 'keeps no responses'],
  [{ input: 'x', background: true }, 400, 'background', 'nothing is answered later'],
  [{ input: 'x', text: { format: { type: 'json_schema' } } }, 400, 'text.format.type', 'answers are words'],
  [{ input: 'x', tools: [{ type: 'web_search' }] }, 400, 'tools[0].type', 'only functions'],
  [{ input: 'x', nonsense: 1 }, 400, 'nonsense', "Unknown parameter: 'nonsense'."],
])('refuses %j', async (body, status, param, words) => {
  const { post, asked } = scriptedModel([says('Never.')]);
  const answer = await post(path, body);
  expect(answer.json()).toMatchObject({ error: { param, message: expect.stringContaining(words) } });
  expect(answer.status).toBe(status);
  expect(asked).toEqual([]);
});
