import { expect, it, onTestFinished } from 'vitest';
import { startAgentWorld } from '../testing/agent-world.ts';
import { describeOnEachPlace } from '../testing/each-threads-place.ts';
import type { Turn } from '../testing/scripted-model-server.ts';
import { openThreads, type Threads } from './threads.ts';
import type { ThreadsPlace } from './threads-place.ts';

const tools = {
  WIKI_CREATE_PAGE: async ({ title }: Record<string, unknown>) => ({ id: '7', title }),
  WIKI_DELETE_PAGE: async () => {
    throw new Error('No page is called "Plan".');
  },
};
const createPage = (title: string): Turn => ({
  call: [
    {
      tool: 'COMPOSIO_MULTI_EXECUTE_TOOL',
      arguments: { tools: [{ tool_slug: 'WIKI_CREATE_PAGE', arguments: { title } }] },
    },
  ],
});

async function opened(place: ThreadsPlace): Promise<Threads> {
  const threads = await openThreads(place);
  onTestFinished(() => threads.close());
  return threads;
}

describeOnEachPlace('threads', (freshPlace) => {
  it('remember tool calls and their results when they are opened again', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [
      createPage('Plan'),
      { say: 'Made Plan.' },
      { say: 'You asked for Plan.' },
    ]);
    const first = await world.open();
    await first.ask('create a Plan page', { thread: 't' });
    await first.close();
    await (await world.open()).ask('what did I ask?', { thread: 't' });

    const history = world.model.requests[2]?.messages ?? [];
    expect(history.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
    ]);
    expect(JSON.stringify(history[2]?.tool_calls)).toContain('WIKI_CREATE_PAGE');
    expect(JSON.stringify(history[3]?.content)).toContain('\\"id\\":\\"7\\"');
  });

  it('are listed, the last used first, with their first request as the title', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [{ say: 'Yes.' }]);
    const agent = await world.open();
    await agent.ask('Who   am\nI?', { thread: 'one' });
    await agent.ask('hello', { thread: 'two' });
    await agent.ask('and again', { thread: 'one' });
    await (await world.open({ userId: 'sam' })).ask('mine', { thread: 'his' });

    const threads = await opened(place);
    const list = await threads.list('jane');
    expect(list).toMatchObject([
      { id: 'one', title: 'Who am I?', requests: 2 },
      { id: 'two', title: 'hello', requests: 1 },
    ]);
    expect(Date.now() - Date.parse(list[0]?.lastUsedAt ?? '')).toBeLessThan(60_000);
    expect(await threads.list('jane', { limit: 1 })).toHaveLength(1);
  });

  it('show what was asked, done and answered', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [createPage('Plan'), { say: 'Made **Plan**.' }]);
    await (await world.open()).ask('create a Plan page', { thread: 't' });
    expect(await (await opened(place)).read('jane', 't')).toMatchObject({
      id: 't',
      title: 'create a Plan page',
      turns: [
        {
          request: 'create a Plan page',
          answer: 'Made **Plan**.',
          steps: [
            {
              tool: 'WIKI_CREATE_PAGE',
              arguments: { title: 'Plan' },
              successful: true,
              error: null,
              data: { id: '7', title: 'Plan' },
            },
          ],
        },
      ],
    });
  });

  it('show what failed and why, and no tool that there is not', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [
      { call: [{ tool: 'NO_SUCH_TOOL', arguments: {} }] },
      { call: [{ tool: 'WIKI_DELETE_PAGE', arguments: { title: 'Plan' } }] },
      { say: 'There is no such page.' },
    ]);
    const agent = await world.open();
    const { steps } = await agent.ask('delete the Plan page', { thread: 't' });
    const { turns } = await (await opened(place)).read('jane', 't');
    expect(turns).toMatchObject([{ answer: 'There is no such page.', steps }]);
    expect(turns[0]?.steps).toHaveLength(1);
  });

  it('keep the title that a person gave', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [{ say: 'Yes.' }]);
    const agent = await world.open();
    await agent.ask('hello', { thread: 't' });
    const threads = await opened(place);
    expect(await threads.rename('jane', 't', ' Greetings\u0007 \n')).toMatchObject({
      id: 't',
      title: 'Greetings',
    });
    await agent.ask('another', { thread: 't' });
    expect(await threads.list('jane')).toMatchObject([{ title: 'Greetings', requests: 2 }]);
    await expect(threads.rename('jane', 't', ' \n')).rejects.toMatchObject({ code: 'thread_title_empty' });
  });

  it('are deleted with all that was said in them, one or all of a user', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [{ say: 'Yes.' }]);
    const agent = await world.open();
    for (const thread of ['a', 'b', 'c']) await agent.ask(`my ${thread}`, { thread });
    await (await world.open({ userId: 'sam' })).ask('mine', { thread: 'his' });
    const threads = await opened(place);
    await threads.delete('jane', 'a');
    expect((await threads.list('jane')).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(await threads.deleteAll('jane')).toBe(2);
    expect(await threads.list('jane')).toEqual([]);
    expect(await threads.list('sam')).toHaveLength(1);

    await agent.ask('a new one', { thread: 'a' });
    expect(JSON.stringify(world.model.requests.at(-1))).not.toContain('my a');
  });

  it('that are nobody’s or somebody else’s are not there, and near ones are named', async () => {
    const place = await freshPlace();
    const world = await startAgentWorld(place, tools, [{ say: 'Yes.' }]);
    await (await world.open()).ask('plan the launch', { thread: 'thread_launch' });
    const threads = await opened(place);
    const message = 'There is no thread "thread_lanch". Did you mean "thread_launch" (plan the launch)?';
    await expect(threads.read('jane', 'thread_lanch')).rejects.toMatchObject({
      code: 'thread_unknown',
      message,
    });
    await expect(threads.read('sam', 'thread_launch')).rejects.toMatchObject({ code: 'thread_unknown' });
    await expect(threads.delete('sam', 'thread_launch')).rejects.toMatchObject({ code: 'thread_unknown' });
    await expect(threads.rename('sam', 'thread_launch', 'x')).rejects.toMatchObject({
      code: 'thread_unknown',
    });
  });

  it('can be opened by several at once when nothing is there yet', async () => {
    const place = await freshPlace();
    const all = await Promise.all([1, 2, 3, 4].map(() => opened(place)));
    expect(await Promise.all(all.map((threads) => threads.list('jane')))).toEqual([[], [], [], []]);
  });
});
