import { expect, it } from 'vitest';
import { z } from 'zod';
import { FakeRouter } from '../fake-router.ts';
import { officeTools } from '../office-tools.ts';
import { type FunctionCall, startTalk } from './talk.ts';
import { fileTools, todoTools, weatherTools } from './tool-sets.ts';

const everything = [...fileTools, ...todoTools, ...weatherTools];

it('reports what came back: words, fields, lists', async () => {
  const answers: Readonly<Record<string, string | object>> = {
    read_text_file: 'Milk\nBread',
    getWeather: { temperature: 21, sky: 'clear' },
    todo_list_tasks: [{ id: 1, title: 'Buy milk' }],
    list_directory: { content: [{ type: 'text', text: '[FILE] a.txt' }] },
  };
  const say = startTalk(everything, ({ name }) => JSON.parse(JSON.stringify(answers[name] ?? 'Done.')));
  expect((await say('read notes.txt')).text).toBe('Milk\nBread');
  expect((await say('what is the weather in Paris?')).text).toContain('* temperature: 21');
  expect((await say('list my tasks')).text).toBe('* Buy milk');
  expect((await say('list the directory src')).text).toBe('[FILE] a.txt');
});

it('says that a function failed, and why, however its host says so', async () => {
  const failures = [
    'Error: there is no file notes.txt',
    '{"error":"there is no file notes.txt"}',
    { isError: true, content: [{ type: 'text', text: 'there is no file notes.txt' }] },
  ];
  for (const failure of failures) {
    const { text, calls } = await startTalk(everything, () => failure)('read notes.txt and delete it');
    expect(text).toBe(
      'That did not work: there is no file notes.txt.\n\nI did not go on to the step after it.',
    );
    expect(calls).toHaveLength(1);
  }
});

it('asks for what is missing, takes the answer, and knows afterwards what was spoken of', async () => {
  const say = startTalk(everything);
  expect(await say('read the file')).toEqual({ text: 'Could you tell me which file?', calls: [] });
  expect((await say('notes.txt')).calls).toEqual([{ name: 'read_text_file', input: { path: 'notes.txt' } }]);
  expect((await say('delete it')).calls).toEqual([{ name: 'delete_file', input: { path: 'notes.txt' } }]);
});

it('says what it can do here', async () => {
  const { text } = await startTalk(todoTools)('what can you do?');
  expect(text).toContain('I work with Todo.');
  expect(text).toContain('* add task');
});

it('calls what does not depend on each other at once, unless one by one is asked for', async () => {
  const request = 'add the tasks "A", "B" and "C"';
  const added = ['A', 'B', 'C'].map((title) => ({ name: 'todo_add_task', input: { title } }));
  expect((await startTalk(everything)(request)).calls).toEqual(added);
  const oneByOne = { providerOptions: { openai: { parallelToolCalls: false } } };
  expect((await startTalk(everything, () => 'Done.', oneByOne)(request)).calls).toEqual(added);
});

it('keeps to the function that a host names, and calls one where it insists', async () => {
  const named = startTalk(everything, undefined, {
    toolChoice: { type: 'tool', toolName: 'todo_list_tasks' },
  });
  expect((await named('hello')).calls).toEqual([{ name: 'todo_list_tasks', input: {} }]);
  const required = { toolChoice: { type: 'required' as const } };
  expect((await startTalk(todoTools, undefined, required)('hello')).calls).toEqual([
    { name: 'todo_list_tasks', input: {} },
  ]);
  expect((await startTalk(weatherTools, undefined, required)('hello')).calls).toEqual([]);
});

it('chooses between functions and what a router finds', async () => {
  const router = new FakeRouter({ tools: officeTools });
  const metaTools = ['COMPOSIO_SEARCH_TOOLS', 'COMPOSIO_GET_TOOL_SCHEMAS', 'COMPOSIO_MULTI_EXECUTE_TOOL'].map(
    (name) => ({
      type: 'function' as const,
      name,
      inputSchema: {
        type: 'object' as const,
        properties: { include: { type: 'array' as const, items: { enum: ['hints'] } } },
      },
    }),
  );
  const answer = ({ name, input }: FunctionCall) =>
    name.startsWith('COMPOSIO') ? z.json().parse(router.call(name, input)) : 'Milk and bread';
  const say = startTalk([...metaTools, ...everything], answer);
  const page = await say('create a page called "Launch" in the marketing space');
  expect(page.text).toContain('Launch');
  expect(router.takeCalls()).toMatchObject([{ tool: 'OFFICE_CREATE_PAGE', arguments: { title: 'Launch' } }]);
  const file = await say('read notes.txt');
  expect(file.text).toBe('Milk and bread');
  expect(file.calls.filter(({ name }) => !name.startsWith('COMPOSIO'))).toEqual([
    { name: 'read_text_file', input: { path: 'notes.txt' } },
  ]);
  expect(router.takeCalls()).toEqual([]);
  const both = await say(
    'create a page called "Plan" in the marketing space and add a task called "Review it"',
  );
  expect(router.takeCalls()).toMatchObject([{ tool: 'OFFICE_CREATE_PAGE' }]);
  expect(both.calls.filter(({ name }) => !name.startsWith('COMPOSIO'))).toEqual([
    { name: 'todo_add_task', input: { title: 'Review it' } },
  ]);
});
