import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  const mention = `<p><ac:link><ri:user ri:account-id="${seedUsers.jane.accountId}" /></ac:link></p>`;
  const toc = '<ac:structured-macro ac:name="toc" />';
  const page = await makePage(ada, 'HR', 'Marked', {
    body: { representation: 'storage', value: mention + toc },
  });
  const comment = { pageId: page.id, body: { representation: 'storage', value: '<p>Well said</p>' } };
  expect((await ada.post('/wiki/api/v2/footer-comments', comment)).status).toBe(201);
  const relations = '/wiki/rest/api/relation/favourite/from/user/current/to';
  expect((await ada.put(`${relations}/content/${page.id}`, '')).status).toBe(200);
  expect((await ada.put(`${relations}/space/HR`, '')).status).toBe(200);
  expect((await ada.post(`/wiki/rest/api/user/watch/content/${page.id}`, '')).status).toBe(204);
  expect((await ada.get(`/wiki${page._links.webui}`)).status).toBe(200);
});
afterAll(() => site.site.close());

const search = (cql: string) =>
  ada.get(`/wiki/rest/api/search?limit=100&cql=${encodeURIComponent(`space = HR and ${cql}`)}`);

it.each([
  ['mention = JANE', ['Marked']],
  ['mention = currentUser()', []],
  ['macro = toc', ['Marked']],
  ['macro in (jira, "a\\"b")', []],
  ['type = page and macro != toc and title = marked', []],
  ['type = comment', ['Re: Marked']],
  ['favourite = currentUser() and type = page', ['Marked']],
  ['favorite = JANE', []],
  ['watcher = currentUser() and macro = toc', ['Marked']],
  ['space in (favouriteSpaces()) and title = Marked', ['Marked']],
  ['space not in (MKT, favouriteSpaces())', []],
  ['space in (recentlyViewedSpaces(1)) and title = Marked', ['Marked']],
  ['id in (recentlyViewedContent(5, 0))', ['Marked']],
  ['id in (recentlyViewedContent(5, 1))', []],
  ['pageStatus = "In progress"', []],
  ['space.category = none', []],
  ['container = 0 and macro = toc', ['Marked']],
])('%s', async (cql, titles) => {
  const { status, json } = await search(cql.replace('JANE', `"${seedUsers.jane.accountId}"`));
  expect(status, json.message).toBe(200);
  expect(json.results.map((hit: { title: string }) => hit.title)).toEqual(titles);
});

it.each([
  ['space in (recentlyViewedContent(1))', "Unsupported CQL function 'recentlyviewedcontent'"],
  ['title = currentUser()', "Unsupported CQL function 'currentuser'"],
  ['macro = favouriteSpaces()', "Unsupported CQL function 'favouritespaces'"],
  ['id in (recentlyViewedContent(many))', "'many' is no number"],
])('refuses %s', async (cql, message) => {
  const { status, json } = await search(cql);
  expect(status).toBe(400);
  expect(json.message).toContain(message);
});
