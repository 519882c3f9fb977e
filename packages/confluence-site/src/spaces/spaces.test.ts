import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { taskOutcome } from '../testing/long-task.ts';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let jane: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  jane = site.as('jane');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const first = '/wiki/rest/api/space';
const second = '/wiki/api/v2/spaces';

describe('making a space', () => {
  it('answers the v1 space, with a number for its id and a homepage of its name', async () => {
    const description = { plain: { value: 'Sales & more', representation: 'plain' } };
    const { status, json } = await jane.post(first, { name: 'Sales', key: 'SALES', description });
    expect(status).toBe(200);
    expect(json).toMatchObject({ key: 'SALES', name: 'Sales', type: 'global', status: 'current' });
    expect(json.id).toBeTypeOf('number');
    const space = (await ada.get(`${second}/${json.id}?description-format=view`)).json;
    expect(space.description).toEqual({ view: { representation: 'view', value: 'Sales &amp; more' } });
    const homepage = await ada.get(`/wiki/api/v2/pages/${space.homepageId}`);
    expect(homepage.json).toMatchObject({ title: 'Sales', parentId: null });
  });

  it('answers 201 with its place in v2', async () => {
    const { status, json, headers } = await jane.post(second, { name: 'Sales', key: 'SALES' });
    expect(status).toBe(201);
    expect(json.id).toBeTypeOf('string');
    expect(headers.get('location')).toBe(`${site.site.url}/wiki/api/v2/spaces/${json.id}`);
  });

  it('makes a key out of the name where none is given', async () => {
    expect((await jane.post(second, { name: 'Customer Success' })).json.key).toBe('CS');
    expect((await jane.post(second, { name: 'Cool Stuff' })).json.key).toBe('CS2');
    expect((await jane.post(second, { name: 'Sales' })).json.key).toBe('SALES');
    expect((await jane.post(second, { name: '日本' })).json.key).toBe('SPACE');
  });

  it.each(['my key', 'a-b', '', 'x'.repeat(256)])('refuses the key "%s"', async (key) => {
    expect((await jane.post(first, { name: 'Sales', key })).status).toBe(400);
  });

  it('refuses a taken key, in any case: 400 in v1, 409 in v2', async () => {
    const v1 = await jane.post(first, { name: 'Other', key: 'mkt' });
    expect(v1.status).toBe(400);
    expect(v1.json.message).toContain('A space already exists with key mkt');
    expect((await jane.post(second, { name: 'Other', key: 'MKT' })).status).toBe(409);
  });

  it('refuses a space without a name', async () => {
    expect((await jane.post(first, { key: 'X' })).status).toBe(400);
    expect((await jane.post(second, { name: '  ' })).status).toBe(400);
  });
});

describe('listing spaces', () => {
  it('filters, sorts and describes', async () => {
    const keys = async (query: string) =>
      (await ada.get(`${second}?${query}`)).json.results.map((space: { key: string }) => space.key);
    expect(await keys('sort=-name')).toEqual(['PROD', 'HR', 'MKT', 'ENG']);
    expect(await keys(`ids=${await spaceId(ada, 'HR')}`)).toEqual(['HR']);
    expect(await keys('type=personal')).toEqual([]);
    expect(await keys('labels=none')).toEqual([]);
    expect((await ada.get(`${second}?type=none`)).status).toBe(400);
    const { json } = await ada.get(`${second}?keys=MKT&description-format=plain&include-icon=true`);
    expect(json.results[0]).toMatchObject({
      description: { plain: { value: 'Campaigns, brand and everything we say in public.' } },
      icon: { path: expect.any(String) },
      _links: { webui: '/spaces/MKT' },
    });
  });

  it('pages by offset in v1', async () => {
    const { json } = await ada.get(`${first}?limit=3`);
    expect(json).toMatchObject({ start: 0, limit: 3, size: 3 });
    expect(json._links.next).toMatch(/^\/rest\/api\/space\?/);
    const rest = await ada.get(`/wiki${json._links.next}`);
    expect(rest.json).toMatchObject({ start: 3, size: 1 });
    expect(rest.json._links.next).toBeUndefined();
  });
});

describe('deleting a space', () => {
  it('answers 202 with a task that tells how it went, and leaves nothing to find', async () => {
    const id = await spaceId(ada, 'MKT');
    const started = await ada.delete(`${first}/MKT`);
    const { json } = started;
    expect(await taskOutcome(ada, started)).toMatchObject({
      id: json.id,
      finished: true,
      successful: true,
      percentageComplete: 100,
    });
    expect((await jane.get(`/wiki${json.links.status}`)).status).toBe(404);
    expect((await ada.get(`${second}/${id}`)).status).toBe(404);
    expect((await ada.get('/wiki/api/v2/pages?title=Q3+Planning')).json.results).toEqual([]);
    const labels = (await ada.get('/wiki/api/v2/labels?limit=250')).json.results;
    expect(labels.map((label: { name: string }) => label.name)).not.toContain('brand');
  });

  it('is for its owner and administrators, and 404 for an unknown key', async () => {
    expect((await site.as('sam').delete(`${first}/MKT`)).status).toBe(403);
    expect((await ada.delete(`${first}/NONE`)).status).toBe(404);
    expect((await jane.delete(`${first}/MKT`)).status).toBe(202);
  });
});

describe('private spaces', () => {
  it.each([
    ['v1', () => jane.post(`${first}/_private`, { name: 'Drafts', key: 'SECRET' })],
    ['v2', () => jane.post(second, { name: 'Drafts', key: 'SECRET', createPrivateSpace: true })],
  ])('made in %s are their creator’s alone, not even an administrator’s', async (_api, make) => {
    const { id } = (await make()).json;
    const page = await makePage(jane, 'SECRET', 'Hidden roadmap');
    await jane.post(`/wiki/rest/api/content/${page.id}/label`, { prefix: 'global', name: 'hidden-label' });

    expect((await jane.get(`${second}/${id}`)).status).toBe(200);
    for (const path of [
      `${second}/${id}`,
      `${second}/${id}/pages`,
      `/wiki/api/v2/pages/${page.id}`,
      `/wiki/api/v2/pages/${page.id}/labels`,
      `/wiki/api/v2/pages/${page.id}/versions`,
    ]) {
      expect((await ada.get(path)).status, path).toBe(404);
    }
    expect((await ada.get(`${second}?keys=SECRET`)).json.results).toEqual([]);
    expect((await ada.get('/wiki/api/v2/pages?title=Hidden+roadmap')).json.results).toEqual([]);
    expect((await ada.get('/wiki/rest/api/search?cql=text~roadmap+and+space=SECRET')).json.totalSize).toBe(0);
    const labels = (await ada.get('/wiki/api/v2/labels?limit=250')).json.results;
    expect(labels.map((label: { name: string }) => label.name)).not.toContain('hidden-label');
    expect((await ada.delete(`${first}/SECRET`)).status).toBe(404);
    expect((await ada.post('/wiki/api/v2/pages', { spaceId: String(id), title: 'T' })).status).toBe(404);
    expect(
      (await ada.post(`/wiki/rest/api/content/${page.id}/label`, { prefix: 'global', name: 'x' })).status,
    ).toBe(404);
  });

  it('keep their key from others', async () => {
    await jane.post(`${first}/_private`, { name: 'Drafts', key: 'SECRET' });
    expect((await ada.post(first, { name: 'Mine', key: 'SECRET' })).status).toBe(400);
  });
});
