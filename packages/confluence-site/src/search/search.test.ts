import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
afterAll(() => site.site.close());

const search = (cql: string, more = ''): Promise<Answer> =>
  ada.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}${more}`);
const found = async (cql: string): Promise<string[]> =>
  (await search(cql, '&limit=100')).json.results.map((hit: { title: string }) => hit.title);

describe('CQL', () => {
  it.each([
    ['title ~ "q3 plan"', ['Q3 Planning']],
    ['title = "q3 planning"', ['Q3 Planning']],
    ['text ~ "newsletter"', ['Q3 Planning']],
    ['text ~ "adver*"', ['Autumn campaign']],
    ['title ~ "pl?nn*g"', ['Q3 Planning']],
    ['text ~ "q3 pl*ing" and type = page', ['Q3 Planning']],
    ['title ~ "pl?nning planet"', []],
    ['text ~ "\\"weekly overview\\""', ['Interview: Riverside Books']],
    ['text ~ "overview weekly" and text !~ "print"', []],
    ['type = blogpost and space = mkt', ['The new website is live']],
    ['label = campaign order by title', ['Autumn campaign', 'Spring campaign review']],
    ['label in (brand, release) order by title desc', ['Release checklist', 'Brand guidelines']],
    ['space = "HR" and label = policy and title !~ travel', ['Holiday policy']],
    [
      'space in (HR, "PROD") and title ~ "first" or title ~ "roadmap" order by title',
      ['First week', 'Roadmap'],
    ],
    [
      'space = ENG and (title = "Runbooks" or title = "Architecture") order by created',
      ['Architecture', 'Runbooks'],
    ],
    ['space = ENG and type = page and not label = runbook and text ~ "day"', ['Onboarding for engineers']],
    ['id = 1146883', ['Q3 Planning']],
    ['ancestor = 1146885 order by title', ['Autumn campaign', 'Spring campaign review']],
    ['parent = 1146882 and title ~ brand', ['Brand guidelines']],
    ['type = page and creator = currentUser() and title ~ reports', ['Reports']],
    ['title ~ planning and created >= 2026-09-01 and created < "2026/12/31 23:59"', ['Q3 Planning']],
    ['title ~ planning and lastmodified > now("-1d")', []],
  ])('%s', async (cql, titles) => {
    expect(await found(cql)).toEqual(titles);
  });

  it('reads AND and OR from the left', async () => {
    expect(await found('title = "Roadmap" or title = "Reports" and label = roadmap')).toEqual(['Roadmap']);
  });

  it('puts what has the words in its title before what has them in its text', async () => {
    expect((await found('text ~ "roadmap or planning"')).length).toBe(0);
    expect((await found('text ~ planning'))[0]).toBe('Q3 Planning');
  });

  it.each([
    ['title ~', 'Could not parse cql : title ~'],
    ['title ~ "open', 'Could not parse cql : title ~ "open'],
    ['(title ~ a', 'Could not parse cql'],
    ['title ~ a b', 'Could not parse cql'],
    ['not title ~ a', 'Could not parse cql'],
    ['text = a', 'Could not parse cql : text = a'],
    ['title ~ "*ing"', 'Could not parse cql : title ~ "*ing"'],
    ['space != MKT', 'Could not parse cql : space != MKT'],
    ['status = current', "Unsupported CQL field 'status' for this resource"],
    ['created > yesterday', "Could not parse date 'yesterday'"],
    ['title ~ a order by macro', "Unsupported CQL field 'macro'"],
  ])('refuses %s', async (cql, message) => {
    const { status, json } = await search(cql);
    expect(status).toBe(400);
    expect(json.message).toContain(`BadRequestException: ${message}`);
  });

  it('is narrowed by cqlcontext', async () => {
    const within = async (cqlcontext: unknown) => {
      const text = encodeURIComponent(JSON.stringify(cqlcontext));
      return (await search('type = page order by title', `&limit=100&cqlcontext=${text}`)).json;
    };
    const { results } = await within({ spaceKey: 'eng', contentStatuses: ['current'] });
    expect(results.length).toBeGreaterThan(1);
    expect(new Set(results.map((hit: { url: string }) => hit.url.split('/')[2]))).toEqual(new Set(['ENG']));
    expect((await within({ contentStatuses: ['archived'] })).size).toBe(0);
    expect((await within(['ENG'])).message).toContain('Could not parse cqlcontext : ["ENG"]');
  });

  it('finds drafts for their author where their status is asked for, and never else', async () => {
    const draft = { spaceId: await spaceId(ada, 'ENG'), title: 'Zanzibar draft', status: 'draft' };
    expect((await ada.post('/wiki/api/v2/pages', draft)).status).toBe(200);
    const titles = async (who: SiteClient, context: string) => {
      const cql = encodeURIComponent('title ~ "zanzibar"');
      const { json } = await who.get(`/wiki/rest/api/search?cql=${cql}${context}`);
      return json.results.map(({ content }: { content: { status: string } }) => content.status);
    };
    const drafts = `&cqlcontext=${encodeURIComponent('{"contentStatuses":["draft"]}')}`;
    expect(await titles(ada, drafts)).toEqual(['draft']);
    expect(await titles(ada, '')).toEqual([]);
    expect(await titles(site.as('jane'), drafts)).toEqual([]);
  });

  it('is required', async () => {
    expect((await ada.get('/wiki/rest/api/search')).status).toBe(400);
  });

  it('never ends in a fault', async () => {
    const words = [
      'title',
      'text',
      'label',
      'created',
      '~',
      '=',
      '!=',
      '>',
      'in',
      '(',
      ')',
      ',',
      'and',
      'or',
      'not',
    ];
    const word = fc.oneof(fc.constantFrom(...words, '"a b"', 'order by', 'now()', '1'), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (pieces) => {
        expect((await search(pieces.join(' '))).status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    expect(site.faults).toEqual([]);
  });
});

describe('a hit', () => {
  it('has the content, its space, its address and the words around the match', async () => {
    const { json } = await search('text ~ "receipts"', '&expand=content.space,content.version');
    expect(json).toMatchObject({ start: 0, limit: 25, size: 1, totalSize: 1, cqlQuery: 'text ~ "receipts"' });
    expect(json.results[0]).toMatchObject({
      content: {
        type: 'page',
        status: 'current',
        title: 'Travel expenses',
        space: { key: 'HR' },
        version: { number: 1 },
      },
      title: 'Travel expenses',
      excerpt: 'Keep the @@@hl@@@receipts@@@endhl@@@ and hand them in within a month.',
      resultGlobalContainer: { title: 'People', displayUrl: '/spaces/HR' },
      entityType: 'content',
    });
    expect((await search('text ~ receipts', '&excerpt=none')).json.results[0].excerpt).toBe('');
    expect((await search('text ~ receipts', '&excerpt=bold')).status).toBe(400);
  });

  it('follows the page: changed, trashed, purged', async () => {
    const page = await makePage(ada, 'HR', 'Zeppelin parking');
    expect(await found('title ~ zeppelin')).toEqual(['Zeppelin parking']);
    const update = {
      id: page.id,
      status: 'current',
      title: 'Balloon parking',
      body: { value: '' },
      version: { number: 2 },
    };
    await ada.put(`/wiki/api/v2/pages/${page.id}`, update);
    expect(await found('title ~ zeppelin')).toEqual([]);
    expect(await found('title ~ balloon')).toEqual(['Balloon parking']);
    await ada.delete(`/wiki/api/v2/pages/${page.id}`);
    expect(await found('title ~ balloon')).toEqual([]);
  });

  it('is paged by a cursor relative to the base', async () => {
    const first = await search('type = page order by title', '&limit=10');
    expect(first.json._links).toMatchObject({ base: `${site.site.url}/wiki`, context: '/wiki' });
    const next = await ada.get(`/wiki${first.json._links.next}`);
    expect(next.json.start).toBe(10);
    const titles = [...first.json.results, ...next.json.results].map((hit) => hit.title);
    expect(titles).toEqual((await found('type = page order by title')).slice(0, 20));
    expect((await search('type = page', '&cursor=bad')).status).toBe(400);
  });
});

describe('content search', () => {
  it('answers content objects with what is expanded, repeated or with commas', async () => {
    const path = `/wiki/rest/api/content/search?cql=${encodeURIComponent('title = "Q3 Planning"')}`;
    const { json } = await ada.get(
      `${path}&expand=space,body.storage&expand=metadata.labels,history,ancestors`,
    );
    expect(json.results[0]).toMatchObject({
      title: 'Q3 Planning',
      space: { key: 'MKT' },
      body: { storage: { representation: 'storage' } },
      metadata: { labels: { results: [{ name: 'planning' }] } },
      history: { createdBy: { displayName: 'Jane Doe' } },
      ancestors: [{ title: 'Marketing' }],
    });
    expect((await ada.get(path)).json.results[0]).not.toHaveProperty('body');
  });
});

describe('people', () => {
  it('are found by the beginnings of their names', async () => {
    const names = async (cql: string) =>
      (await ada.get(`/wiki/rest/api/search/user?cql=${encodeURIComponent(cql)}`)).json.results.map(
        (hit: { user: { displayName: string } }) => hit.user.displayName,
      );
    expect(await names('user.fullname ~ "ja"')).toEqual(['Jane Doe']);
    expect(await names('type = user and user != currentUser()')).toEqual(['Jane Doe', 'Sam Lee']);
    expect((await ada.get('/wiki/rest/api/search/user?cql=title~x')).status).toBe(400);
  });
});
