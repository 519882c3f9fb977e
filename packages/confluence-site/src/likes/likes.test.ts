import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const like = (id: string, email: string, headers = {}) =>
  fetch(`${site.site.url}/wiki/like/${id}?as=${email}`, { method: 'POST', redirect: 'manual', headers });
const everybody = ['admin@example.com', 'jane@example.com', 'sam@example.com'];

async function likable(): Promise<Record<string, string>> {
  const page = await makePage(ada, 'MKT', 'Liked', { body: { value: '<p>word</p>' } });
  const body = { value: '<p>x</p>' };
  const inlineCommentProperties = {
    ...{ textSelection: 'word', textSelectionMatchCount: 1, textSelectionMatchIndex: 0 },
  };
  const made = {
    blogposts: await ada.post(`${api}/blogposts`, { spaceId: await spaceId(ada, 'MKT'), title: 'News' }),
    'footer-comments': await ada.post(`${api}/footer-comments`, { pageId: page.id, body }),
    'inline-comments': await ada.post(`${api}/inline-comments`, {
      ...{ pageId: page.id, body, inlineCommentProperties },
    }),
  };
  return {
    pages: page.id,
    ...Object.fromEntries(Object.entries(made).map(([segment, { json }]) => [segment, json.id])),
  };
}

it.each(['pages', 'blogposts', 'footer-comments', 'inline-comments'])(
  'counts and lists the likes of %s',
  async (segment) => {
    const id = (await likable())[segment] ?? '';
    const path = `${api}/${segment}/${id}/likes`;
    expect((await ada.get(`${path}/count`)).json).toEqual({ count: 0 });
    for (const email of everybody) expect((await like(id, email)).status).toBe(303);
    expect((await ada.get(`${path}/count`)).json).toEqual({ count: 3 });
    const first = await ada.get(`${path}/users?limit=2`);
    expect(first.json.results).toHaveLength(2);
    const rest = await ada.get(first.json._links.next);
    expect(rest.json.results).toHaveLength(1);
    expect(rest.json.results[0]).toEqual({ accountId: expect.any(String) });
    const whole = await ada.get(`${api}/${segment}/${id}?include-likes=true`);
    expect(whole.json.likes).toMatchObject({ meta: { hasMore: false } });
    expect(whole.json.likes.results).toEqual([...first.json.results, ...rest.json.results]);

    await like(id, 'jane@example.com');
    expect((await ada.get(`${path}/count`)).json).toEqual({ count: 2 });
    expect((await ada.get(`${api}/${segment}/999/likes/count`)).status).toBe(404);
  },
);

it('is a button on the page, which other sites cannot press', async () => {
  const { id, _links } = await makePage(ada, 'MKT', 'Liked');
  const shown = async () => (await ada.get(`/wiki${_links.webui}`)).text;
  expect(await shown()).toContain('0 likes');
  expect((await like(id, 'admin@example.com', { origin: 'https://elsewhere.example' })).status).toBe(403);
  await like(id, 'admin@example.com', { origin: site.site.url });
  expect(await shown()).toMatch(/aria-pressed="true">Liked<.*1 like by/s);
});
