import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let test: TestSite;
let admin: SiteClient;
let marketing: string;
beforeEach(async () => {
  test = await startTestSite();
  admin = test.as('ada');
  marketing = await spaceId(admin, 'MKT');
});
afterEach(async () => {
  await test.site.close();
  expect(test.faults).toEqual([]);
});

const kinds = [
  { segment: 'whiteboards', type: 'whiteboard', usualTitle: 'Untitled whiteboard' },
  { segment: 'databases', type: 'database', usualTitle: 'Untitled database' },
  { segment: 'embeds', type: 'embed', usualTitle: 'Untitled Smart Link' },
  { segment: 'folders', type: 'folder', usualTitle: 'New folder' },
] as const;

describe.each(kinds)('$segment', ({ segment, type, usualTitle }) => {
  const root = `/wiki/api/v2/${segment}`;

  it('are made and read back the same, in their place of the tree', async () => {
    const made = await admin.post(root, { spaceId: marketing, title: 'Where we stand' });
    expect(made.status).toBe(200);
    expect(made.json).toMatchObject({
      type,
      status: 'current',
      title: 'Where we stand',
      spaceId: marketing,
      parentType: 'page',
      version: { number: 1, minorEdit: false },
      _links: { webui: `/spaces/MKT/${type}/${made.json.id}` },
    });
    expect((await admin.get(`${root}/${made.json.id}`)).json).toEqual(made.json);
    const shown = await admin.get(`/wiki${made.json._links.webui}`);
    expect(shown.text).toContain('Where we stand');
  });

  it('have a title of their own where none is given', async () => {
    const { json } = await admin.post(root, { spaceId: marketing });
    expect(json.title).toBe(usualTitle);
  });

  it('stand below one another, and give way to what is below them when they go to the trash', async () => {
    const upper = (await admin.post(root, { spaceId: marketing, title: 'Upper' })).json;
    const lower = (await admin.post(root, { spaceId: marketing, title: 'Lower', parentId: upper.id })).json;
    expect(lower).toMatchObject({ parentId: upper.id, parentType: type });
    expect((await admin.delete(`${root}/${upper.id}`)).status).toBe(204);
    expect((await admin.get(`${root}/${upper.id}`)).json.status).toBe('trashed');
    expect((await admin.get(`${root}/${lower.id}`)).json.parentId).toBe(upper.parentId);
    expect((await admin.delete(`${root}/${upper.id}`)).status).toBe(404);
  });

  it('refuse what they cannot be made of', async () => {
    const status = async (body: unknown) => (await admin.post(root, body)).status;
    expect(await status({ title: 'Nowhere' })).toBe(400);
    expect(await status({ spaceId: '999999', title: 'Nowhere' })).toBe(404);
    expect(await status({ spaceId: marketing, parentId: '999999' })).toBe(400);
    expect(await status({ spaceId: marketing, title: 'x'.repeat(256) })).toBe(400);
    expect((await admin.get(`${root}/not-a-number`)).status).toBe(400);
  });

  it('are not found under the path of another kind, nor without credentials', async () => {
    const { json } = await admin.post(root, { spaceId: marketing, title: 'Mine' });
    const other = segment === 'folders' ? 'whiteboards' : 'folders';
    expect((await admin.get(`/wiki/api/v2/${other}/${json.id}`)).status).toBe(404);
    expect((await test.anonymous().get(`${root}/${json.id}`)).status).toBe(401);
  });
});

it('keeps a private whiteboard and what is below it to its author', async () => {
  const jane = test.as('jane');
  const board = (await jane.post('/wiki/api/v2/whiteboards?private=true', { spaceId: marketing })).json;
  const below = { spaceId: marketing, title: 'Below', parentId: board.id };
  const folder = (await jane.post('/wiki/api/v2/folders', below)).json;
  expect((await jane.get(`/wiki/api/v2/folders/${folder.id}`)).status).toBe(200);
  expect((await admin.get(`/wiki/api/v2/whiteboards/${board.id}`)).status).toBe(404);
  expect((await admin.get(`/wiki/api/v2/folders/${folder.id}`)).status).toBe(404);
});

it('takes the templates of whiteboards that Confluence has, and no others', async () => {
  const make = (templateKey: string) =>
    admin.post('/wiki/api/v2/whiteboards', { spaceId: marketing, templateKey, locale: 'de-DE' });
  expect((await make('kanban-board')).status).toBe(200);
  expect((await make('my-own-board')).status).toBe(400);
});

it('keeps the address of a Smart Link, and takes web addresses only', async () => {
  const make = (embedUrl: string) => admin.post('/wiki/api/v2/embeds', { spaceId: marketing, embedUrl });
  expect((await make('https://example.com/board')).json.embedUrl).toBe('https://example.com/board');
  expect((await make('javascript:alert(1)')).status).toBe(400);
});

it('does not have two folders of one title in a space', async () => {
  const make = () => admin.post('/wiki/api/v2/folders', { spaceId: marketing, title: 'Archive' });
  expect((await make()).status).toBe(200);
  expect((await make()).status).toBe(400);
});
