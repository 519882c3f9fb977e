import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createBlogpost } from './create-blogpost.ts';
import { createPage } from './create-page.ts';
import { getCurrentUser } from './get-current-user.ts';
import { getTasks } from './get-tasks.ts';

const site = useLocalSite();
let janeId: string;

const task = (words: string, status = 'incomplete') =>
  `<ac:task><ac:task-status>${status}</ac:task-status><ac:task-body>${words}</ac:task-body></ac:task>`;
const withTasks = (...tasks: string[]) => ({
  body: { representation: 'storage', value: `<ac:task-list>${tasks.join('')}</ac:task-list>` },
});

beforeEach(async () => {
  janeId = String((await site.as(jane).run(getCurrentUser, {})).accountId);
  const mention = `<ac:link><ri:user ri:account-id="${janeId}" /></ac:link>`;
  await site.client.run(createPage, {
    ...{ spaceId: 'HR', title: 'Onboarding' },
    ...withTasks(
      task(`${mention} orders a laptop <time datetime="2026-11-27" />`),
      task('Sign the contract <time datetime="2026-12-15" />'),
      task(' '),
    ),
  });
  const post = { spaceId: 'HR', title: 'New faces', ...withTasks(task('Take a picture', 'complete')) };
  await site.as(jane).run(createBlogpost, post);
});

async function listed(sent: object): Promise<string[]> {
  const { results } = getTasks.output.parse(await site.client.run(getTasks, sent));
  return results.map(({ text }) => text.replace(/\W*\d{4}-.*$/, '').replace(/^.*(?=orders)/, ''));
}

it('tells what is to be done, by whom, when and where, in few requests', async () => {
  const { client } = site;
  const { results } = await client.run(getTasks, { pageId: 'onboarding' });
  expect(results).toMatchObject([
    {
      status: 'incomplete',
      text: expect.stringContaining('orders a laptop'),
      assignedTo: { accountId: janeId, displayName: 'Jane Doe' },
      createdBy: { displayName: 'Ada Admin' },
      dueAt: '2026-11-27T00:00:00.000Z',
      contentTitle: 'Onboarding',
      url: expect.stringContaining('/wiki/spaces/HR/pages/'),
      blogPostId: null,
      completedAt: null,
    },
    { text: expect.stringContaining('Sign the contract'), assignedTo: null },
  ]);
  expect(client.sent.filter((request) => /users-bulk|tasks/.test(request))).toHaveLength(2);
});

it.each([
  [{ assignedTo: 'Jane' }, ['orders a laptop']],
  [{ assignedTo: 'me' }, []],
  [{ createdBy: 'jane@example.com' }, ['Take a picture']],
  [{ completedBy: 'Jane Doe' }, ['Take a picture']],
  [{ status: 'complete' }, ['Take a picture']],
  [{ status: 'open' }, ['orders a laptop', 'Sign the contract']],
  [{ blogPostId: 'New faces' }, ['Take a picture']],
  [{ pageId: 'New faces' }, ['Take a picture']],
  [{ dueAtTo: 'Friday' }, ['orders a laptop']],
  [{ dueAtFrom: '1 Dec', dueAtTo: '31 Dec' }, ['Sign the contract']],
  [{ dueAtFrom: '2026-12-15', dueAtTo: '2026-12-15' }, ['Sign the contract']],
  [{ completedAtTo: '2000-01-01' }, []],
  [{ createdAtFrom: '2000-01-01', status: 'complete' }, ['Take a picture']],
  [{ start: 1, limit: 1 }, ['Sign the contract']],
])('%j narrows to %j', async (narrowed, texts) => {
  expect(await listed({ spaceId: 'hr', ...narrowed })).toEqual(texts);
});

it('goes on from a cursor', async () => {
  const first = await site.client.run(getTasks, { spaceId: 'HR', limit: 2 });
  expect(first).toMatchObject({ size: 2, nextCursor: expect.any(String) });
  expect(await listed({ spaceId: 'HR', cursor: first.nextCursor })).toEqual(['Take a picture']);
});

it.each([
  [{ pageId: 'no such page' }, 'not_found', 'No page or blog post fits'],
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ assignedTo: 'Nobody Known' }, 'not_found', 'No person fits'],
  [{ dueAtTo: 'soon' }, 'invalid_input', 'is not read as a date'],
  [{ status: 'maybe' }, 'invalid_input', 'status'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getTasks, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
