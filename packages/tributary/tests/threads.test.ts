import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Home } from './testing/home.ts';

const home = new Home();
let variables: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { url } = await home.serve();
  variables = { TRIBUTARY_URL: url };
  await threadOf('who am I?', 'thread_first');
  await threadOf('list the spaces', 'thread_second');
  await threadOf('how many spaces are there?', 'thread_first');
});
afterAll(() => home.leave());

async function threadOf(request: string, thread: string, user = 'default'): Promise<void> {
  const { status, errors } = await home.run(['ask', request, '--thread', thread, '--json'], {
    ...variables,
    COMPOSIO_USER_ID: user,
  });
  expect([status, errors]).toEqual([0, '']);
}

const tributary = (...words: string[]) => home.run(words, variables);
const entries = z.array(z.object({ id: z.string(), title: z.string(), requests: z.int() }));

it('lists conversations, the last used first', async () => {
  const { output } = await tributary('threads');
  expect(output).toMatch(
    /^thread_first +who am I\? +\d{4}-\d\d-\d\d \d\d:\d\d +2 requests\nthread_second +list the spaces .* 1 request\n$/,
  );
  const { output: json } = await tributary('threads', 'list', '--limit', '1', '--json');
  expect(entries.parse(JSON.parse(json))).toEqual([{ id: 'thread_first', title: 'who am I?', requests: 2 }]);
  expect(await tributary('threads', '--limit', 'all')).toMatchObject({ status: 2 });
});

it('shows one as text, with its steps', async () => {
  const { output } = await tributary('threads', 'show', 'thread_first');
  expect(output).toMatch(/^who am I\?\nthread_first · 2 requests · last used .*\n\n> who am I\? /);
  expect(output).toMatch(/\n {2}✓ Confluence get current user \{.*\}\n.*Ada Admin/);
});

it('names near ones for an id that is none, and those of others are none', async () => {
  const { status, errors } = await tributary('threads', 'show', 'thread_secund');
  expect([status, errors]).toEqual([
    2,
    'There is no thread "thread_secund". Did you mean "thread_second" (list the spaces)?\n',
  ]);
  const others = await home.run(['threads', 'delete', 'thread_first', '--yes'], {
    ...variables,
    COMPOSIO_USER_ID: 'sam',
  });
  expect(others.status).toBe(2);
});

it('gives one another title', async () => {
  const { output } = await tributary('threads', 'rename', 'thread_second', 'All', 'the', 'spaces');
  expect(output).toBe('thread_second is called "All the spaces" now.\n');
  expect((await tributary('threads')).output).toContain('All the spaces');
});

it('deletes one only after a yes', async () => {
  await threadOf('who am I?', 'thread_third');
  expect(await tributary('threads', 'delete', 'thread_third')).toMatchObject({
    status: 3,
    output: '',
    errors: expect.stringContaining('--yes'),
  });
  const { output } = await tributary('threads', 'delete', 'thread_third', '--yes');
  expect(output).toBe('thread_third is gone.\n');
  expect((await tributary('threads', 'show', 'thread_third')).status).toBe(2);
});

it('goes on with the conversation used last', async () => {
  await threadOf('how many spaces are there?', 'thread_second');
  const { output } = await home.run(['chat', '--continue'], variables, 'who am I?\n');
  expect(output).toContain('Going on with "');
  const { output: shown } = await tributary('threads', 'show', 'thread_second');
  expect(shown).toContain('3 requests');
  expect(await home.run(['chat', '--continue', '--thread', 'x'], variables)).toMatchObject({ status: 2 });
  const nobody = { ...variables, COMPOSIO_USER_ID: 'nobody' };
  expect(await home.run(['chat', '--continue'], nobody)).toMatchObject({ status: 2 });
});

it('erases the conversations of a user who is deleted, and of no other', async () => {
  await threadOf('hello', 'thread_eve', 'eve');
  const { output } = await tributary('users', 'delete', 'eve', '--yes');
  expect(output).toContain('1 conversations');
  const eve = { ...variables, COMPOSIO_USER_ID: 'eve' };
  expect((await home.run(['threads'], eve)).output).toBe('There is no conversation of eve yet.\n');
  expect((await tributary('threads')).output).toContain('thread_first');
});
