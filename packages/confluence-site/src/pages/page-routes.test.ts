import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const root = '/wiki/api/v2/pages';
const storage = (value: string) => ({ body: { representation: 'storage', value } });

describe('creating a page', () => {
  it('puts it under the homepage and answers it with its links', async () => {
    const space = (await ada.get('/wiki/api/v2/spaces?keys=MKT')).json.results[0];
    const page = await makePage(ada, 'MKT', 'What we sell: A & B', storage('<p>Hello</p>'));
    expect(page).toMatchObject({
      status: 'current',
      spaceId: space.id,
      parentId: space.homepageId,
      parentType: 'page',
      version: { number: 1, minorEdit: false },
      _links: {
        webui: `/spaces/MKT/pages/${page.id}/What+we+sell%3A+A+%26+B`,
        editui: `/pages/resumedraft.action?draftId=${page.id}`,
        base: `${site.site.url}/wiki`,
      },
    });
    expect(page.body).toEqual({ storage: { representation: 'storage', value: '<p>Hello</p>' } });
    expect((await ada.get(`${root}/${page.id}`)).json.body).toEqual({});
    const read = await ada.get(`${root}/${page.id}?body-format=storage`);
    expect(read.json.body).toEqual({ storage: { representation: 'storage', value: '<p>Hello</p>' } });
  });

  it('takes the nested body, a parent, and the root of the space', async () => {
    const parent = await makePage(ada, 'ENG', 'Parent', {
      body: { storage: { representation: 'storage', value: 'x' } },
    });
    const child = await makePage(ada, 'ENG', 'Child', { parentId: parent.id });
    expect(child.parentId).toBe(parent.id);
    const body = { spaceId: await spaceId(ada, 'ENG'), title: 'Top' };
    const top = await ada.post(`${root}?root-level=true`, body);
    expect(top.json).toMatchObject({ parentId: null, parentType: null });
    expect(
      (await ada.post(`${root}?root-level=true`, { ...body, title: 'T', parentId: parent.id })).status,
    ).toBe(400);
  });

  it('refuses a title that the space has already, in any case, and takes it in another space', async () => {
    const body = { spaceId: await spaceId(ada, 'MKT'), title: 'q3 planning' };
    const { status, json } = await ada.post(root, body);
    expect(status).toBe(400);
    expect(json.errors[0].title).toBe(
      'A page with this title already exists: A page already exists with the same TITLE in this space',
    );
    expect((await ada.post(root, { ...body, spaceId: await spaceId(ada, 'ENG') })).status).toBe(200);
  });

  it.each([
    ['no title', { title: ' ' }, 400],
    ['a title over 255 characters', { title: 'x'.repeat(256) }, 400],
    ['a space that is not there', { title: 'T', spaceId: '1' }, 404],
    ['a space key for an id', { title: 'T', spaceId: 'MKT' }, 400],
    ['a parent that is not there', { title: 'T', parentId: '1' }, 400],
    ['storage that is not well-formed', { title: 'T', ...storage('<p>open') }, 400],
    ['a format that is not taken', { title: 'T', body: { representation: 'markdown', value: '# x' } }, 400],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await ada.post(root, { spaceId: await spaceId(ada, 'MKT'), ...body });
    expect(answer.status).toBe(status);
    expect(answer.json.errors[0].status).toBe(status);
  });

  it('names the parsing error as Confluence does', async () => {
    const answer = await ada.post(root, {
      spaceId: await spaceId(ada, 'MKT'),
      title: 'T',
      ...storage('<p>a</b>'),
    });
    expect(answer.json.errors[0].title).toMatch(/^Error parsing xhtml: /);
  });
});

describe('reading pages', () => {
  it('answers 404 for what is not a page and 400 for what is not an id', async () => {
    expect((await ada.get(`${root}/999`)).status).toBe(404);
    expect((await ada.get(`${root}/9999999999999999999`)).status).toBe(404);
    const { status, json } = await ada.get(`${root}/Q3`);
    expect(status).toBe(400);
    expect(json.errors[0].title).toContain("'id' is not the correct type. Expected type is long");
  });

  it('brings labels, versions and operations when asked', async () => {
    const { json } = await ada.get(
      `${root}/1146883?include-labels=true&include-versions=true&include-operations=true&include-version=false`,
    );
    expect(json.labels.results).toMatchObject([{ name: 'planning', prefix: 'global' }]);
    expect(json.labels).toMatchObject({
      meta: { hasMore: false },
      _links: { self: '/wiki/api/v2/pages/1146883/labels' },
    });
    expect(json.versions.results).toHaveLength(1);
    expect(json.operations.results).toContainEqual({ operation: 'update', targetType: 'page' });
    expect(json.version).toBeUndefined();
  });

  it('filters by space, title and status, exactly', async () => {
    const id = await spaceId(ada, 'MKT');
    const inSpace = await ada.get(`${root}?space-id=${id}&limit=250`);
    expect(inSpace.json.results.every((page: { spaceId: string }) => page.spaceId === id)).toBe(true);
    expect((await ada.get(`${root}?title=q3+planning`)).json.results).toEqual([]);
    expect((await ada.get(`${root}?status=trashed`)).json.results).toEqual([]);
    expect((await ada.get(`${root}?status=lost`)).status).toBe(400);
    const rootPages = await ada.get(`/wiki/api/v2/spaces/${id}/pages?depth=root`);
    expect(rootPages.json.results.map((page: { title: string }) => page.title)).toEqual(['Marketing']);
  });

  it('answers the tree: children in order, ancestors from the top', async () => {
    const campaigns = (await ada.get(`${root}?title=Campaigns`)).json.results[0];
    const children = await ada.get(`${root}/${campaigns.id}/direct-children`);
    expect(
      children.json.results.map((child: { title: string; type: string }) => [child.title, child.type]),
    ).toEqual([
      ['Autumn campaign', 'page'],
      ['Spring campaign review', 'page'],
    ]);
    const plain = await ada.get(`${root}/${campaigns.id}/children?sort=-child-position&limit=1`);
    expect(plain.json.results[0].title).toBe('Spring campaign review');
    const ancestors = await ada.get(`${root}/${children.json.results[0].id}/ancestors`);
    expect(ancestors.json.results).toEqual([
      { id: campaigns.parentId, type: 'page' },
      { id: campaigns.id, type: 'page' },
    ]);
  });

  it('renders the view without what could run', async () => {
    const page = await makePage(
      ada,
      'MKT',
      'Risky',
      storage('<p onclick="x()">Hi<script>alert(1)</script></p>'),
    );
    const { json } = await ada.get(`${root}/${page.id}?body-format=view`);
    expect(json.body.view.value).toBe('<p>Hi</p>');
  });
});
