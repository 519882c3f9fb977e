import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
let site: TestSite;
let ada: SiteClient;
let jane: SiteClient;
let adaId: string;
let janeId: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  jane = site.as('jane');
  [adaId, janeId] = [await accountId(ada), await accountId(jane)];
});
beforeEach(() => site.site.reset());
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

const accountId = async (client: SiteClient): Promise<string> =>
  (await client.get('/wiki/rest/api/user/current')).json.accountId;
const task = (words: string, status = 'incomplete') =>
  `<ac:task><ac:task-status>${status}</ac:task-status><ac:task-body>${words}</ac:task-body></ac:task>`;
const withTasks = (...tasks: string[]) => ({
  body: { value: `<ac:task-list>${tasks.join('')}</ac:task-list>` },
});
const assigned = () =>
  task(`<ac:link><ri:user ri:account-id="${janeId}" /></ac:link> ships <time datetime="2026-12-01" />`);
const list = async (query = '', client = ada) => {
  const people = await spaceId(client, 'HR');
  return (await client.get(`${api}/tasks?space-id=${people}&${query}`)).json.results;
};

it('tells the tasks of a page: who they are for, when they are due, what they say', async () => {
  const page = await makePage(ada, 'HR', 'To do', withTasks(assigned(), task('Second', 'complete')));
  const [first, second] = await list(`page-id=${page.id}&body-format=storage`);
  expect(first).toMatchObject({
    ...{ localId: '1', spaceId: page.spaceId, pageId: page.id, status: 'incomplete' },
    ...{ createdBy: adaId, assignedTo: janeId, dueAt: '2026-12-01T00:00:00.000Z' },
  });
  expect(first.body.storage.value).toContain('ships');
  expect(first).not.toHaveProperty('completedAt');
  expect(second).toMatchObject({ localId: '2', status: 'complete', completedBy: adaId });
  expect((await ada.get(`${api}/tasks/${second.id}?body-format=storage`)).json).toEqual(second);
  expect((await ada.get(`${api}/tasks/999`)).status).toBe(404);
});

it('ticks a task off in the page, as a minor version', async () => {
  const page = await makePage(ada, 'HR', 'To do', withTasks(task('First'), task('Second')));
  const [, second] = await list();
  const done = await jane.put(`${api}/tasks/${second.id}`, { status: 'complete' });
  expect(done.status).toBe(200);
  expect(done.json).toMatchObject({ id: second.id, status: 'complete', completedBy: janeId });
  const { body, version } = (await ada.get(`${api}/pages/${page.id}?body-format=storage`)).json;
  expect(version).toMatchObject({ number: 2, minorEdit: true, authorId: janeId });
  expect(body.storage.value.match(/<ac:task-status>complete/g)).toHaveLength(1);

  expect((await jane.put(`${api}/tasks/${second.id}`, { status: 'complete' })).status).toBe(200);
  expect((await ada.get(`${api}/pages/${page.id}`)).json.version.number).toBe(2);
  const undone = await jane.put(`${api}/tasks/${second.id}`, { status: 'incomplete' });
  expect(undone.json).not.toHaveProperty('completedBy');
  expect((await jane.put(`${api}/tasks/${second.id}`, { status: 'done' })).status).toBe(400);
});

it('keeps a task through edits of its page, and lets it go with its words', async () => {
  const page = await makePage(ada, 'HR', 'To do', withTasks(task('First'), task('Second')));
  const before = await list();
  const text = (await ada.get(`${api}/pages/${page.id}?body-format=storage`)).json.body.storage.value;
  const update = (number: number, value: string) =>
    jane.put(`${api}/pages/${page.id}`, {
      ...{ id: page.id, status: 'current', title: 'To do', body: { value }, version: { number } },
    });
  await update(2, text.replace('Second', 'Second thoughts'));
  const after = await list('body-format=storage');
  expect(after[1]).toMatchObject({
    id: before[1].id,
    createdBy: adaId,
    body: { storage: { value: 'Second thoughts' } },
  });
  await update(3, '<p>Nothing to do</p>');
  expect(await list()).toEqual([]);
});

it('filters by page and blog post together, people, status, moments and blankness', async () => {
  const page = await makePage(ada, 'HR', 'To do', withTasks(assigned(), task(' ')));
  const input = { spaceId: await spaceId(ada, 'HR'), title: 'Post', ...withTasks(task('x', 'complete')) };
  const post = (await jane.post(`${api}/blogposts`, input)).json;
  const count = async (query: string) => (await list(query)).length;
  const due = Date.parse('2026-12-01');
  expect(await list(`blogpost-id=${post.id}`)).toMatchObject([{ blogPostId: post.id }]);
  expect(
    await Promise.all([
      count(`page-id=${page.id}&blogpost-id=${post.id}`),
      count(`page-id=${page.id}`),
      count(`created-by=${janeId}`),
      count(`assigned-to=${janeId}`),
      count(`completed-by=${janeId},${adaId}`),
      count('status=complete'),
      count('include-blank-tasks=false'),
      count(`due-at-from=${due}&due-at-to=${due}`),
      count(`due-at-from=${due + 1}`),
      count(`created-at-to=${due - 10 ** 12}`),
      count('completed-at-from=0'),
      count('limit=1'),
    ]),
  ).toEqual([3, 2, 1, 1, 1, 1, 2, 1, 0, 0, 1, 1]);
  expect((await ada.get(`${api}/tasks?status=open`)).status).toBe(400);
  expect((await ada.get(`${api}/tasks?due-at-from=soon`)).status).toBe(400);
});

it('hides the tasks of pages that one may not see, and of the trash', async () => {
  const input = { spaceId: await spaceId(ada, 'HR'), title: 'Secret', ...withTasks(task('Whisper')) };
  const secret = (await ada.post(`${api}/pages?private=true`, input)).json;
  const [whisper] = await list();
  expect(await list('', jane)).toEqual([]);
  expect((await jane.put(`${api}/tasks/${whisper.id}`, { status: 'complete' })).status).toBe(404);
  await ada.delete(`${api}/pages/${secret.id}`);
  expect(await list()).toEqual([]);
});
