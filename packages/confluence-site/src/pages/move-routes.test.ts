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
