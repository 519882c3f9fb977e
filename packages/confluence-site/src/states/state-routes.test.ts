import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let id: string;
let path: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  id = (await makePage(ada, 'PROD', 'Stateful')).id;
  path = `/wiki/rest/api/content/${id}/state`;
});
afterAll(() => site.site.close());

describe('the state of content', () => {
  it('is none at first, is set in a new version, and is taken away in another', async () => {
    expect((await ada.get(path)).json).toEqual({});
    const set = await ada.put(`${path}?status=current`, { name: 'Almost', color: '#FF7452' });
    expect(set.status).toBe(200);
    expect(set.json).toEqual({
      contentState: { id: expect.any(Number), name: 'Almost', color: '#ff7452' },
      lastUpdated: expect.any(String),
    });
    expect((await ada.get(path)).json).toEqual(set.json);
    expect((await ada.get(`/wiki/api/v2/pages/${id}`)).json.version.number).toBe(2);
    expect((await ada.delete(path)).status).toBe(200);
    expect((await ada.get(path)).json).toEqual({});
    expect((await ada.get(`/wiki/api/v2/pages/${id}`)).json.version.number).toBe(3);
  });

  it('of a draft is apart from that of what is published', async () => {
    await ada.put(`${path}?status=draft`, { id: 1 });
    expect((await ada.get(path)).json).toEqual({});
    expect((await ada.get(`${path}?status=draft`)).json.contentState.name).toBe('In progress');
    expect((await ada.get(`/wiki/api/v2/pages/${id}`)).json.version.number).toBe(1);
  });

  it('may be one that the user made before', async () => {
    const first = await ada.put(`${path}?status=current`, { name: 'Mine', color: '#000000' });
    const again = await ada.put(`${path}?status=current`, { name: 'Mine', color: '#000000' });
    expect(again.json.contentState).toEqual(first.json.contentState);
    expect((await ada.get('/wiki/rest/api/content-states')).json).toEqual([first.json.contentState]);
    expect((await site.as('jane').get('/wiki/rest/api/content-states')).json).toEqual([]);
    const available = await ada.get(`${path}/available`);
    expect(available.json.customContentStates).toEqual([first.json.contentState]);
    expect(available.json.spaceContentStates).toHaveLength(4);
  });

  it.each([
    ['no status', '', { id: 1 }],
    ['an unknown id', '?status=current', { id: 987 }],
    ['no color', '?status=current', { name: 'Mine' }],
    ['a word for a color', '?status=current', { name: 'Mine', color: 'red' }],
    ['too long a name', '?status=current', { name: 'x'.repeat(21), color: '#000000' }],
  ])('is refused with %s', async (_what, query, body) => {
    expect((await ada.put(`${path}${query}`, body)).status).toBe(400);
    expect((await ada.get(path)).json).toEqual({});
  });

  it('is not found on content that is not there', async () => {
    expect((await ada.get('/wiki/rest/api/content/1/state')).status).toBe(404);
    expect((await ada.put('/wiki/rest/api/content/1/state?status=current', { id: 1 })).status).toBe(404);
  });
});

describe('the states of a space', () => {
  it('are suggested to who sees it, and their settings shown to who administers it', async () => {
    const states = await ada.get('/wiki/rest/api/space/PROD/state');
    expect(states.json).toContainEqual({ id: 2, name: 'Ready for review', color: expect.any(String) });
    expect((await ada.get('/wiki/rest/api/space/PROD/state/settings')).json).toMatchObject({
      contentStatesAllowed: true,
      spaceContentStates: states.json,
    });
    expect((await site.as('sam').get('/wiki/rest/api/space/MKT/state/settings')).status).toBe(403);
    expect((await ada.get('/wiki/rest/api/space/NONE/state')).status).toBe(404);
  });

  it('lead to the content in one', async () => {
    await ada.put(`${path}?status=current`, { id: 2 });
    const list = '/wiki/rest/api/space/PROD/state/content';
    expect((await ada.get(`${list}?state-id=2`)).json).toMatchObject({
      size: 1,
      results: [{ id, type: 'page' }],
    });
    expect((await ada.get(`${list}?state-id=1`)).json.results).toEqual([]);
    expect((await ada.get(list)).status).toBe(400);
    expect((await ada.get(`${list}?state-id=2&limit=101`)).status).toBe(400);
  });
});
