import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

const root = '/wiki/rest/api/template';
const body = (value: string) => ({ storage: { value, representation: 'storage' } });
const template = { name: 'Weekly', templateType: 'page', body: body('<p>Week</p>') };
const names = async (path: string) =>
  (await ada.get(path)).json.results.map((one: { name: string }) => one.name);

describe('templates', () => {
  it('are made for all spaces or for one, and listed there', async () => {
    const made = await ada.post(root, {
      ...template,
      description: 'Each week',
      labels: [{ prefix: 'global', name: 'weekly' }],
    });
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({
      templateId: expect.stringMatching(/^\d+$/),
      name: 'Weekly',
      description: 'Each week',
      templateType: 'page',
      labels: [{ prefix: 'global', name: 'weekly', label: 'weekly', id: expect.any(String) }],
      body: { storage: { value: '<p>Week</p>', representation: 'storage' } },
    });
    await ada.post(root, { ...template, name: 'Ours', space: { key: 'PROD' } });
    expect(await names(`${root}/page`)).toEqual(['Weekly']);
    expect(await names(`${root}/page?spaceKey=PROD`)).toEqual(['Ours']);
    const listed = (await ada.get(`${root}/page?spaceKey=PROD&expand=body`)).json.results[0];
    expect(listed).toMatchObject({ space: { key: 'PROD' }, body: { storage: { value: '<p>Week</p>' } } });
  });

  it('are read, replaced and removed', async () => {
    const { templateId } = (await ada.post(root, template)).json;
    const update = { ...template, templateId, name: 'Monthly', body: body('<p>Month</p>') };
    expect((await ada.put(root, update)).json.name).toBe('Monthly');
    const read = await ada.get(`${root}/${templateId}?expand=body.storage`);
    expect(read.json).toMatchObject({ name: 'Monthly', body: { storage: { value: '<p>Month</p>' } } });
    expect((await ada.get(`${root}/${templateId}`)).json._expandable).toEqual({ body: '' });
    expect((await ada.delete(`${root}/${templateId}`)).status).toBe(204);
    expect((await ada.get(`${root}/${templateId}`)).status).toBe(403);
    expect((await ada.put(root, update)).status).toBe(404);
  });

  it('come with Confluence, and those cannot be deleted', async () => {
    const [blueprint] = (await ada.get(`${root}/blueprint?expand=body`)).json.results;
    expect(blueprint).toMatchObject({
      name: 'Meeting notes',
      originalTemplate: { moduleKey: 'meeting-notes-page' },
    });
    expect((await ada.get(`${root}/${blueprint.templateId}`)).json.name).toBe('Meeting notes');
    expect((await ada.delete(`${root}/${blueprint.templateId}`)).status).toBe(403);
  });

  it('are written by who administers the space or the site, and seen with their space', async () => {
    const sam = site.as('sam');
    expect((await sam.post(root, template)).status).toBe(403);
    expect((await sam.post(root, { ...template, space: { key: 'MKT' } })).status).toBe(403);
    expect((await sam.get(`${root}/page?spaceKey=NONE`)).status).toBe(403);
    expect(await names(`${root}/page?spaceKey=MKT`)).toEqual([]);
  });

  it.each([
    ['no name', { name: '' }],
    ['another type', { templateType: 'blog' }],
    ['a body that is not well-formed', { body: body('<p>') }],
  ])('are refused with %s', async (_what, wrong) => {
    expect((await ada.post(root, { ...template, ...wrong })).status).toBe(400);
    expect(await names(`${root}/page`)).toEqual([]);
  });
});
