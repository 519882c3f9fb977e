import { expect, it } from 'vitest';
import { startTalk } from './talk.ts';
import { fileTools, todoTools, weatherTools } from './tool-sets.ts';

const everything = [...fileTools, ...todoTools, ...weatherTools];

/** What is said, and the calls that it must lead to, whichever other functions are offered. */
const requests: readonly (readonly [string, ...(readonly [string, object])[]])[] = [
  ['read notes.txt', ['read_text_file', { path: 'notes.txt' }]],
  ['show me the file docs/plan.md', ['read_text_file', { path: 'docs/plan.md' }]],
  ['please read the text file /etc/hosts', ['read_text_file', { path: '/etc/hosts' }]],
  ['write "hello" to hello.txt', ['write_file', { path: 'hello.txt', content: 'hello' }]],
  ['write the file a.md with the content "# Title"', ['write_file', { path: 'a.md', content: '# Title' }]],
  ['create a directory called drafts', ['create_directory', { path: 'drafts' }]],
  ['rename a.txt to b.txt', ['move_file', { source: 'a.txt', destination: 'b.txt' }]],
  ['mark "Buy milk" as done', ['todo_complete_task', { task: 'Buy milk' }]],
  ['create a folder src/new', ['create_directory', { path: 'src/new' }]],
  ['list the directory src', ['list_directory', { path: 'src' }]],
  ['move a.txt to archive/a.txt', ['move_file', { source: 'a.txt', destination: 'archive/a.txt' }]],
  ['search for "*.md" in docs', ['search_files', { path: 'docs', pattern: '*.md' }]],
  ['get file info of notes.txt', ['get_file_info', { path: 'notes.txt' }]],
  ['delete the file old.txt', ['delete_file', { path: 'old.txt' }]],
  ['add a task called "Buy milk"', ['todo_add_task', { title: 'Buy milk' }]],
  ['add a task "Call Sam" with high priority', ['todo_add_task', { title: 'Call Sam', priority: 'high' }]],
  ['add the task "Pay rent" due tomorrow', ['todo_add_task', { title: 'Pay rent', due_date: '2026-03-05' }]],
  ['list my tasks', ['todo_list_tasks', {}]],
  ['what tasks are there?', ['todo_list_tasks', {}]],
  ['complete the task "Buy milk"', ['todo_complete_task', { task: 'Buy milk' }]],
  ['delete the task "Call Sam"', ['todo_delete_task', { task: 'Call Sam' }]],
  ["what's the weather in Paris?", ['getWeather', { city: 'Paris' }]],
  ['get the weather for New York', ['getWeather', { city: 'New York' }]],
  ['how is the weather in Oslo', ['getWeather', { city: 'Oslo' }]],
  ['weather in Rome in fahrenheit', ['getWeather', { city: 'Rome', units: 'fahrenheit' }]],
  ['get the forecast for Berlin for 3 days', ['getForecast', { city: 'Berlin', days: 3 }]],
  ['convert 100 from EUR to USD', ['convertCurrency', { amount: 100, from: 'EUR', to: 'USD' }]],
  [
    'add a task called "Buy milk" and list my tasks',
    ['todo_add_task', { title: 'Buy milk' }],
    ['todo_list_tasks', {}],
  ],
];

it.each(requests.map(([said, ...calls]) => ({ said, calls })))('$said', async ({ said, calls }) => {
  const done = await startTalk(everything)(said);
  expect(done.calls, done.text).toEqual(calls.map(([name, input]) => ({ name, input })));
});

it.each([
  'book a flight to Paris',
  'send an email to Sam',
  'play some music',
  'tell me a joke',
  'delete everything',
])('does nothing about: %s', async (said) => {
  const { calls, text } = await startTalk(everything)(said);
  expect(calls).toEqual([]);
  expect(text).toMatch(/^(?:Sorry|Could you)/);
});
