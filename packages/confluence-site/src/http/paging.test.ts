import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, makePage, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

describe('cursor paging', () => {
  it.each(['id', '-id', 'title', '-title', 'modified-date'])(
    'walks the whole list once, by %s',
    async (sort) => {
      const whole = await site.as('ada').get(`/wiki/api/v2/pages?limit=250&sort=${sort}`);
      expect(await walk(`/wiki/api/v2/pages?limit=4&sort=${sort}`)).toEqual(titles(whole));
    },
  );

  it('neither repeats nor skips when a page is added before the cursor', async () => {
    const whole = await site.as('ada').get('/wiki/api/v2/pages?limit=6&sort=title');
    const first = await site.as('ada').get('/wiki/api/v2/pages?limit=3&sort=title');
    await makePage(site.as('ada'), 'ENG', 'AAA comes first');
    const second = await site.as('ada').get(first.json._links.next);
    expect([...titles(first), ...titles(second)]).toEqual(titles(whole));
  });

  it('leads on by _links.next and the Link header alike, and by neither on the last page', async () => {
    const first = await site.as('ada').get('/wiki/api/v2/spaces?limit=3');
    expect(first.headers.get('link')).toContain(`<${first.json._links.next}>; rel="next"`);
    expect(first.json._links.base).toBe(`${site.site.url}/wiki`);
    const last = await site.as('ada').get(first.json._links.next);
    expect(last.json.results).toHaveLength(1);
    expect(last.json._links.next).toBeUndefined();
    expect(last.headers.get('link')).toBeNull();
  });

  it.each(['limit=0', 'limit=251', 'limit=x', 'cursor=not-ours', `cursor=${btoa('[{},1]')}`])(
    'refuses %s with 400',
    async (query) => {
      const { status, json } = await site.as('ada').get(`/wiki/api/v2/pages?${query}`);
      expect(status).toBe(400);
      expect(json.errors[0].code).toBe('INVALID_REQUEST_PARAMETER');
    },
  );

  async function walk(path: string): Promise<string[]> {
    const seen: string[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const page: Answer = await site.as('ada').get(next);
      seen.push(...titles(page));
      next = page.json._links.next;
    }
    return seen;
  }
});

describe('lists of values', () => {
  it('are taken repeated and with commas', async () => {
    const repeated = await site.as('ada').get('/wiki/api/v2/spaces?keys=MKT&keys=ENG');
    const commas = await site.as('ada').get('/wiki/api/v2/spaces?keys=mkt,eng');
    expect(repeated.json.results).toEqual(commas.json.results);
    expect(commas.json.results).toHaveLength(2);
  });
});

function titles(answer: Answer): string[] {
  return answer.json.results.map((page: { title: string }) => page.title);
}
