import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let id: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  id = (await makePage(ada, 'PROD', 'Labelled')).id;
});
afterAll(() => site.site.close());

const add = (labels: unknown) => ada.post(`/wiki/rest/api/content/${id}/label`, labels);
const names = async (path: string) =>
  (await ada.get(path)).json.results.map((label: { name: string }) => label.name);

describe('adding labels', () => {
  it('answers all labels of the content, in lower case, and changes nothing the second time', async () => {
    await add([{ prefix: 'global', name: 'Urgent' }]);
    const again = await add([
      { prefix: 'global', name: 'urgent' },
      { prefix: 'global', name: 'later' },
    ]);
    expect(again.status).toBe(200);
    expect(again.json).toMatchObject({
      size: 2,
      results: [
        { prefix: 'global', name: 'later', label: 'later' },
        { prefix: 'global', name: 'urgent', label: 'urgent' },
      ],
    });
    expect(await names(`/wiki/api/v2/pages/${id}/labels`)).toEqual(['later', 'urgent']);
  });

  it('takes one label instead of a list, and other prefixes', async () => {
    const { json } = await add({ prefix: 'my', name: 'favourite' });
    expect(json.results).toMatchObject([{ prefix: 'my', label: 'my:favourite' }]);
    expect(await names(`/wiki/api/v2/pages/${id}/labels?prefix=global`)).toEqual([]);
    expect((await ada.get(`/wiki/api/v2/pages/${id}/labels?prefix=all`)).status).toBe(400);
  });

  it.each([
    ['no name', [{ prefix: 'global' }]],
    ['a space', [{ prefix: 'global', name: 'two words' }]],
    ['a forbidden sign', [{ prefix: 'global', name: 'why?' }]],
    ['over 255 characters', [{ prefix: 'global', name: 'x'.repeat(256) }]],
    ['nothing', []],
    ['text', 'urgent'],
  ])('refuses %s with 400 and adds none of them', async (_what, labels) => {
    const { status, json } = await add(labels);
    expect(status).toBe(400);
    expect(json).toMatchObject({ statusCode: 400, data: { valid: true } });
    expect(await names(`/wiki/api/v2/pages/${id}/labels`)).toEqual([]);
  });

  it('says which words of the real site a nameless label gets', async () => {
    expect((await add([{ prefix: 'global' }])).json.message).toContain('Could not parse Labels');
  });

  it('answers 404 for content that is not there', async () => {
    const { status, json } = await ada.post('/wiki/rest/api/content/1/label', {
      prefix: 'global',
      name: 'x',
    });
    expect(status).toBe(404);
    expect(json.message).toContain('No content found with id: ContentId{id=1}');
  });
});

describe('removing labels', () => {
  it('goes by the path and by the query', async () => {
    await add([
      { prefix: 'global', name: 'one' },
      { prefix: 'global', name: 'two' },
    ]);
    expect((await ada.delete(`/wiki/rest/api/content/${id}/label/one`)).status).toBe(204);
    expect((await ada.delete(`/wiki/rest/api/content/${id}/label?name=TWO`)).status).toBe(204);
    expect(await names(`/wiki/api/v2/pages/${id}/labels`)).toEqual([]);
    expect((await ada.delete(`/wiki/rest/api/content/${id}/label`)).status).toBe(400);
  });

  it('ends a label that nothing carries any more', async () => {
    const { json } = await add([{ prefix: 'global', name: 'short-lived' }]);
    const labelId = json.results[0].id;
    expect(await names(`/wiki/api/v2/labels?label-id=${labelId}`)).toEqual(['short-lived']);
    await ada.delete(`/wiki/rest/api/content/${id}/label/short-lived`);
    expect(await names(`/wiki/api/v2/labels?label-id=${labelId}`)).toEqual([]);
    expect((await ada.get(`/wiki/api/v2/labels/${labelId}/pages`)).status).toBe(404);
  });
});

describe('labels of the site', () => {
  it('are listed in order and lead to what carries them', async () => {
    const all = await names('/wiki/api/v2/labels?limit=250');
    expect(all).toEqual([...all].sort());
    const announcement = (await ada.get('/wiki/api/v2/labels?limit=250')).json.results.find(
      (label: { name: string }) => label.name === 'announcement',
    );
    const posts = await ada.get(`/wiki/api/v2/labels/${announcement.id}/blogposts?body-format=storage`);
    expect(posts.json.results).toMatchObject([{ title: 'The new website is live', body: { storage: {} } }]);
    expect((await ada.get(`/wiki/api/v2/labels/${announcement.id}/pages`)).json.results).toEqual([]);
  });
});
