import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let pageId: string;
beforeAll(async () => {
  site = await startTestSite();
  pageId = (await makePage(site.as('ada'), 'ENG', 'Watched')).id;
  await site.as('jane').post(`${api}/content/${pageId}/label`, [{ prefix: 'global', name: 'interesting' }]);
});
afterAll(() => site.site.close());

const api = '/wiki/rest/api';
const sam = seedUsers.sam.accountId;
const watchers = (json: { results: { watcher: { displayName: string } }[] }) =>
  json.results.map(({ watcher }) => watcher.displayName);

describe.each([
  ['content', (): string => pageId, '999999', 404],
  ['space', (): string => 'eng', 'NONE', 404],
  ['label', (): string => 'interesting', 'dull', 403],
] as const)('a %s', (kind, existing, unknown, refusal) => {
  const path = (key: string, more = '') => `${api}/user/watch/${kind}/${key}${more}`;

  it('is watched, by oneself, until one stops', async () => {
    const jane = site.as('jane');
    expect((await jane.get(path(existing()))).json).toEqual({ watching: false });
    for (const _twice of [1, 2]) expect((await jane.post(path(existing()), '')).status).toBe(204);
    expect((await jane.get(path(existing()))).json).toEqual({ watching: true });
    expect((await site.as('sam').get(path(existing()))).json).toEqual({ watching: false });
    expect((await jane.delete(path(existing()))).status).toBe(204);
    expect((await jane.get(path(existing()))).json).toEqual({ watching: false });
  });

  it('is watched by another only where an administrator says so', async () => {
    const forSam = path(existing(), `?accountId=${sam}`);
    expect((await site.as('jane').post(forSam, '')).status).toBe(403);
    expect((await site.as('ada').post(forSam, '')).status).toBe(204);
    expect((await site.as('sam').get(path(existing()))).json).toEqual({ watching: true });
    expect((await site.as('ada').post(path(existing(), '?accountId=nobody'), '')).status).toBe(404);
  });

  it('must exist', async () => {
    for (const method of ['get', 'delete'] as const) {
      expect((await site.as('jane')[method](path(unknown))).status).toBe(refusal);
    }
    expect((await site.as('jane').post(path(unknown), '')).status).toBe(refusal);
  });
});

it('a page or blog post is watched by who made it, its space is not', async () => {
  const jane = site.as('jane');
  const { id } = await makePage(jane, 'MKT', 'Mine');
  expect((await jane.get(`${api}/user/watch/content/${id}`)).json).toEqual({ watching: true });
  expect((await jane.get(`${api}/user/watch/space/MKT`)).json).toEqual({ watching: false });
  expect((await site.as('sam').get(`${api}/user/watch/content/${id}`)).json).toEqual({ watching: false });
});

it('who watches a page and its space is told', async () => {
  await site.as('jane').post(`${api}/user/watch/content/${pageId}`, '');
  await site.as('ada').post(`${api}/user/watch/space/ENG`, '');
  const page = (await site.as('sam').get(`${api}/content/${pageId}/notification/child-created`)).json;
  expect(watchers(page)).toContain('Jane Doe');
  expect(page.results[0]).toMatchObject({ type: 'page', contentId: Number(pageId) });
  for (const path of [`/content/${pageId}/notification/created`, '/space/ENG/watch']) {
    const space = (await site.as('sam').get(`${api}${path}`)).json;
    expect(watchers(space)).toContain('Ada Admin');
    expect(space.results[0]).toMatchObject({ type: 'space', spaceKey: 'ENG' });
  }
  expect((await site.as('sam').get(`${api}/space/NONE/watch`)).status).toBe(404);
  expect((await site.as('sam').get(`${api}/content/999999/notification/created`)).status).toBe(404);
});
