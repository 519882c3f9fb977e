import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const look = (path: string) => site.anonymous().get(path);

describe('the pages to look at', () => {
  it('start with the spaces and what was written lately', async () => {
    const { text, status } = await look('/');
    expect(status).toBe(200);
    expect(text).toContain('href="/wiki/spaces/MKT"');
    expect(text).toContain('Marketing');
  });

  it('open at base + webui for every page, blog post and space', async () => {
    const ada = site.as('ada');
    for (const list of ['pages?limit=250', 'blogposts', 'spaces']) {
      const { json } = await ada.get(`/wiki/api/v2/${list}`);
      for (const { _links: links } of json.results) {
        const response = await fetch(`${json._links.base}${links.webui}`);
        expect(response.status, links.webui).toBe(200);
        expect(response.headers.get('content-type')).toContain('text/html');
      }
    }
  });

  it('show a page with its labels, author, version, place and the pages around it', async () => {
    const { text } = await look('/wiki/spaces/MKT/pages/1146886/whatever');
    expect(text).toContain('<h1>Autumn campaign</h1>');
    expect(text).toContain('>planning</a>');
    expect(text).toMatch(/version 1 by <a href="\/wiki\/people\/[^"]+">Jane Doe<\/a>/);
    expect(text).toContain('>Campaigns</a>');
    expect(text).toContain(
      '<a href="/wiki/spaces/MKT/pages/1146883/Q3+Planning">the plan for the third quarter</a>',
    );
    expect(text).toMatch(/aria-current="page">Autumn campaign</);
  });

  it('run nothing, whatever title and body hold', async () => {
    const page = await makePage(site.as('ada'), 'MKT', '<script>alert(1)</script>', {
      body: { value: '<p onload="x()"><script>alert(2)</script><a href="javascript:x()">a</a></p>' },
    });
    const { text, headers } = await look(`/wiki${page._links.webui}`);
    expect(text).not.toMatch(/<script|onload|javascript:/i);
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('are seen as the administrator, or as who is named, by address or by credentials', async () => {
    await site.as('jane').post('/wiki/rest/api/space/_private', { name: 'Diary', key: 'DIARY' });
    expect((await look('/wiki')).text).not.toContain('Diary');
    expect((await look('/wiki/spaces/DIARY/overview')).status).toBe(404);
    const asJane = await look('/wiki?as=jane@example.com');
    expect(asJane.text).toContain('href="/wiki/spaces/DIARY?as=jane%40example.com"');
    expect((await site.as('jane').get('/wiki/spaces/DIARY/overview')).text).toContain('<h1>Diary</h1>');
    expect((await look('/wiki?as=nobody@example.com')).status).toBe(404);
  });

  it('answer what is not there as a page, and lead from short and editor addresses to the page', async () => {
    const missing = await look('/wiki/spaces/MKT/pages/1');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('text/html');
    const { _links: links } = (await site.as('ada').get('/wiki/api/v2/pages/1146883')).json;
    for (const path of [links.tinyui, links.editui]) {
      const response = await fetch(`${links.base}${path}`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe(`/wiki${links.webui}`);
    }
  });
});
