import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

let test: TestSite;
let admin: SiteClient;
let space: string;
beforeEach(async () => {
  test = await startTestSite();
  admin = test.as('ada');
  space = await spaceId(admin, 'ENG');
});
afterEach(async () => {
  await test.site.close();
  expect(test.faults).toEqual([]);
});

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
}

async function make(segment: string, title: string, parentId: string): Promise<Item> {
  return (await admin.post(`/wiki/api/v2/${segment}`, { spaceId: space, title, parentId })).json;
}

/** A page with a folder, a whiteboard in the folder, and a page below the whiteboard. */
async function makeTree() {
  const top = await makePage(admin, 'ENG', 'Top');
  const folder = await make('folders', 'Folder', top.id);
  const board = await make('whiteboards', 'Board', folder.id);
  const leaf = await make('pages', 'Leaf', board.id);
  const beside = await make('pages', 'Beside', top.id);
  return { top, folder, board, leaf, beside };
}

const titles = (answer: { json: { results: Item[] } }) => answer.json.results.map(({ title }) => title);

it('lists what is directly below, of any kind; the older list knows pages alone', async () => {
  const { top, folder } = await makeTree();
  const below = await admin.get(`/wiki/api/v2/pages/${top.id}/direct-children`);
  expect(titles(below)).toEqual(['Folder', 'Beside']);
  expect(below.json.results[0]).toEqual({
    id: folder.id,
    status: 'current',
    title: 'Folder',
    type: 'folder',
    spaceId: space,
    childPosition: 1,
  });
  expect(titles(await admin.get(`/wiki/api/v2/pages/${top.id}/children`))).toEqual(['Beside']);
  expect(titles(await admin.get(`/wiki/api/v2/folders/${folder.id}/direct-children`))).toEqual(['Board']);
});

it('lists all that is below level by level, as deep as asked, in pages', async () => {
  const { top, board } = await makeTree();
  const path = `/wiki/api/v2/pages/${top.id}/descendants`;
  expect(titles(await admin.get(path))).toEqual(['Folder', 'Beside', 'Board']);
  const whole = await admin.get(`${path}?depth=10`);
  expect(titles(whole)).toEqual(['Folder', 'Beside', 'Board', 'Leaf']);
  expect(whole.json.results[3]).toMatchObject({
    type: 'page',
    parentId: board.id,
    depth: 3,
    childPosition: 1,
  });
  const first = await admin.get(`${path}?depth=10&limit=3`);
  expect(titles(first)).toEqual(['Folder', 'Beside', 'Board']);
  expect(titles(await admin.get(first.json._links.next))).toEqual(['Leaf']);
  expect((await admin.get(`${path}?depth=11`)).status).toBe(400);
});

it('lists what is above, the topmost first, and with a limit the nearest', async () => {
  const { top, folder, board, leaf } = await makeTree();
  const path = `/wiki/api/v2/pages/${leaf.id}/ancestors`;
  const ancestors = (await admin.get(path)).json.results;
  expect(ancestors.slice(-3)).toEqual([
    { id: top.id, type: 'page' },
    { id: folder.id, type: 'folder' },
    { id: board.id, type: 'whiteboard' },
  ]);
  expect((await admin.get(`${path}?limit=1`)).json.results).toEqual([{ id: board.id, type: 'whiteboard' }]);
  const fromBoard = await admin.get(`/wiki/api/v2/whiteboards/${board.id}/ancestors`);
  expect(fromBoard.json.results.at(-1)).toEqual({ id: folder.id, type: 'folder' });
});

it('answers for a page that is not there as the documents declare: 404, or an empty list', async () => {
  expect((await admin.get('/wiki/api/v2/pages/999999/descendants')).status).toBe(404);
  expect((await admin.get('/wiki/api/v2/pages/999999/direct-children')).status).toBe(404);
  expect((await admin.get('/wiki/api/v2/pages/999999/children')).status).toBe(404);
  expect((await admin.get('/wiki/api/v2/whiteboards/999999/direct-children')).json.results).toEqual([]);
});
