import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let jane: SiteClient;
let marketing: string;
beforeAll(async () => {
  site = await startTestSite();
  jane = site.as('jane');
  marketing = await spaceId(jane, 'MKT');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const root = '/wiki/api/v2/blogposts';

describe('blog posts', () => {
  it('are made outside the tree, at the date that is given', async () => {
    const body = { spaceId: marketing, title: 'Team meeting', createdAt: '2026-02-03T10:00:00.000Z' };
    const { status, json } = await jane.post(root, {
      ...body,
      body: { representation: 'storage', value: '<p>Hi</p>' },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      title: 'Team meeting',
      createdAt: '2026-02-03T10:00:00.000Z',
      version: { number: 1 },
    });
    expect(json._links.webui).toBe(`/spaces/MKT/blog/2026/02/03/${json.id}/Team+meeting`);
    expect(json).not.toHaveProperty('parentId');
    const listed = await jane.get(`/wiki/api/v2/spaces/${marketing}/blogposts?sort=-id&body-format=storage`);
    expect(listed.json.results[0]).toMatchObject({ id: json.id, body: { storage: { value: '<p>Hi</p>' } } });
  });

  it('may have the title of a page but not of another blog post in the space', async () => {
    expect((await jane.post(root, { spaceId: marketing, title: 'Q3 Planning' })).status).toBe(200);
    const taken = await jane.post(root, { spaceId: marketing, title: 'the new website is live' });
    expect(taken.status).toBe(400);
    expect(taken.json.errors[0].title).toContain('A blog post with this title already exists');
  });

  it('are updated with the next version, and pages are not found among them', async () => {
    const post = (await jane.get(`${root}?title=The+new+website+is+live`)).json.results[0];
    const update = {
      id: post.id,
      status: 'current',
      title: 'Live',
      body: { value: '<p>!</p>' },
      version: { number: 2 },
    };
    expect((await jane.put(`${root}/${post.id}`, update)).json).toMatchObject({
      title: 'Live',
      version: { number: 2 },
    });
    expect((await jane.put(`${root}/${post.id}`, update)).status).toBe(409);
    const versions = await jane.get(`${root}/${post.id}/versions`);
    expect(versions.json.results[0]).toMatchObject({ number: 2, blogpost: { id: post.id, title: 'Live' } });
    expect((await jane.get(`${root}/1146883`)).status).toBe(404);
    expect((await jane.get(`/wiki/api/v2/pages/${post.id}`)).status).toBe(404);
    expect((await jane.get(`${root}?sort=title`)).status).toBe(400);
  });

  it('are trashed, and carry labels', async () => {
    const post = (await jane.get(root)).json.results[0];
    expect((await jane.get(`${root}/${post.id}/labels`)).json.results).toHaveLength(1);
    expect((await jane.delete(`${root}/${post.id}`)).status).toBe(204);
    expect((await jane.get(`${root}/${post.id}`)).json.status).toBe('trashed');
  });

  it('refuse a date that is none', async () => {
    expect((await jane.post(root, { spaceId: marketing, title: 'T', createdAt: 'yesterday' })).status).toBe(
      400,
    );
  });
});
