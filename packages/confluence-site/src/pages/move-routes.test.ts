import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let parent: { id: string };
const ids: Record<string, string> = {};
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  parent = await makePage(ada, 'ENG', 'Parent');
  for (const title of ['One', 'Two', 'Three']) {
    ids[title] = (await makePage(ada, 'ENG', title, { parentId: parent.id })).id;
  }
});
afterAll(() => site.site.close());

const move = (title: string, position: string, targetId: string | undefined) =>
  ada.put(`/wiki/rest/api/content/${ids[title]}/move/${position}/${targetId}`, undefined);

async function titlesUnder(id: string | undefined): Promise<string[]> {
  const { json } = await ada.get(`/wiki/api/v2/pages/${id}/children`);
  return json.results.map(({ title }: { title: string }) => title);
}

it('moves a page under another, last, and makes no version', async () => {
  expect((await move('Three', 'append', ids.One)).json).toEqual({ pageId: ids.Three });
  expect((await move('Two', 'append', ids.One)).status).toBe(200);
  expect([await titlesUnder(parent.id), await titlesUnder(ids.One)]).toEqual([['One'], ['Three', 'Two']]);
  expect((await ada.get(`/wiki/api/v2/pages/${ids.Two}`)).json.version.number).toBe(1);
});

it('moves a page before and after another', async () => {
  await move('Three', 'before', ids.One);
  expect(await titlesUnder(parent.id)).toEqual(['Three', 'One', 'Two']);
  await move('Three', 'after', ids.One);
  expect(await titlesUnder(parent.id)).toEqual(['One', 'Three', 'Two']);
});

it('refuses a circle, another place than three, and pages that are not there', async () => {
  await move('Two', 'append', ids.One);
  expect((await move('One', 'append', ids.Two)).status).toBe(400);
  expect((await move('One', 'before', ids.Two)).status).toBe(400);
  expect((await move('One', 'inside', ids.Two)).status).toBe(400);
  expect((await move('One', 'append', '999999')).status).toBe(404);
  await ada.delete(`/wiki/api/v2/pages/${ids.Three}`);
  expect((await move('Three', 'append', ids.One)).status).toBe(404);
});

it('moves a page to another space with what is below it and belongs to it', async () => {
  await move('Two', 'append', ids.One);
  const body = { representation: 'storage', value: '<p>Well done</p>' };
  const comment = (await ada.post('/wiki/api/v2/footer-comments', { pageId: ids.Two, body })).json;
  const target = await makePage(ada, 'HR', 'Target');
  expect((await move('One', 'append', target.id)).status).toBe(200);
  for (const id of [ids.One, ids.Two]) {
    expect((await ada.get(`/wiki/api/v2/pages/${id}`)).json.spaceId).toBe(target.spaceId);
  }
  expect([await titlesUnder(target.id), await titlesUnder(ids.One)]).toEqual([['One'], ['Two']]);
  const read = await ada.get(`/wiki/api/v2/footer-comments/${comment.id}`);
  expect(read.json._links.webui).toContain('/spaces/HR/');
});

it('does not move a page where its title is taken, nor a homepage to another space', async () => {
  const taken = await makePage(ada, 'HR', 'one');
  expect((await move('One', 'append', taken.id)).status).toBe(400);
  const { json } = await ada.get('/wiki/api/v2/spaces?keys=ENG');
  const home = json.results[0].homepageId;
  const answer = await ada.put(`/wiki/rest/api/content/${home}/move/append/${taken.id}`, undefined);
  expect(answer.status).toBe(400);
});
