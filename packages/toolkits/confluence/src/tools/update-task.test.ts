import { describe, expect, it } from 'vitest';
import { act, changedSince } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPage } from './create-page.ts';
import { getTasks } from './get-tasks.ts';
import { updateTask } from './update-task.ts';

const site = useLocalSite();
const pageId = 'Autumn campaign';

async function statuses(): Promise<Record<string, string>> {
  const { results } = getTasks.output.parse(await site.client.run(getTasks, { pageId }));
  return Object.fromEntries(results.map(({ text, status }) => [text, status]));
}

it('ticks a task off that it finds by its words, on its page or anywhere', async () => {
  const done = await site.client.run(updateTask, { id: 'book the' });
  expect(done).toMatchObject({
    text: 'Book the advertisements',
    status: 'complete',
    contentTitle: 'Autumn campaign',
    completedBy: { displayName: 'Ada Admin' },
  });
  expect(await statuses()).toEqual({ 'Choose the motif': 'complete', 'Book the advertisements': 'complete' });
});

it.each(['incomplete', 'open', 'Not done'])('takes the tick away for %s', async (status) => {
  await site.client.run(updateTask, { id: 'choose the motif', pageId, status });
  expect(await statuses()).toMatchObject({ 'Choose the motif': 'incomplete' });
});

it('takes an id, and leaves a task as it is that is so already', async () => {
  const { client } = site;
  const { id } = await client.run(updateTask, { id: 'book the advertisements', status: 'incomplete' });
  const input = updateTask.input.parse({ id, status: 'incomplete' });
  const { changes, before } = await updateTask.plan(input, client.context());
  expect(changes).toEqual([]);
  const { undo } = updateTask;
  expect('obstacle' in undo && undo.obstacle?.({ input: {}, before })).toContain('incomplete already');
});

const task = (status: string) =>
  `<ac:task><ac:task-status>${status}</ac:task-status><ac:task-body>Pay</ac:task-body></ac:task>`;

function makeBills(...tasks: readonly string[]) {
  const body = { representation: 'storage', value: `<ac:task-list>${tasks.join('')}</ac:task-list>` };
  return site.client.run(createPage, { spaceId: 'HR', title: 'Bills', body });
}

it('of two tasks that read alike means the one that is not done yet', async () => {
  const { client } = site;
  await makeBills(task('complete'), task('incomplete'));
  expect(await client.run(updateTask, { id: 'pay', pageId: 'bills' })).toMatchObject({ localId: '2' });
  await expect(client.run(updateTask, { id: 'pay', pageId: 'bills' })).rejects.toMatchObject({
    details: { code: 'ambiguous' },
  });
});

it('notices that somebody took the tick away', async () => {
  const action = await act(site.client, 'CONFLUENCE_UPDATE_TASK', { id: 'book the advertisements' });
  await site.as(jane).run(updateTask, { id: 'book the advertisements', status: 'open' });
  expect(await changedSince(site.client, 'CONFLUENCE_UPDATE_TASK', action)).toMatchObject({
    what: 'The task is incomplete again.',
  });
});

describe('bad input', () => {
  it.each([
    [{ id: 'pay', pageId: 'bills' }, 'ambiguous', 'Several tasks fit “pay”'],
    [{ id: 'book advertisement' }, 'not_found', 'Closest: “Book the advertisements”'],
    [{ id: 'book the', pageId: 'Q3 Planning' }, 'not_found', 'No task fits'],
    [{ id: 'book the', status: 'maybe' }, 'invalid_input', 'status'],
    [{ id: ' ' }, 'invalid_input', 'The task is empty'],
    [{}, 'invalid_input', 'id'],
  ])('%j is refused in words, and nothing changes', async (input, code, words) => {
    await makeBills(task('complete'), task('complete'));
    const before = await statuses();
    await expect(site.client.run(updateTask, { status: 'incomplete', ...input })).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await statuses()).toEqual(before);
  });
});
