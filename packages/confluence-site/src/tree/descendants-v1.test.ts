import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Answer,
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';

let test: TestSite;
let ada: SiteClient;
beforeEach(async () => {
  test = await startTestSite();
  ada = test.as('ada');
});
afterEach(async () => {
  await test.site.close();
  expect(test.faults).toEqual([]);
});

const titles = (answer: Answer): string[] => answer.json.results.map(({ title }: { title: string }) => title);

async function makeTree() {
  const top = await makePage(ada, 'ENG', 'Top');
  const space = await spaceId(ada, 'ENG');
  const folder = (
    await ada.post('/wiki/api/v2/folders', { spaceId: space, title: 'Folder', parentId: top.id })
  ).json;
  const leaf = await makePage(ada, 'ENG', 'Leaf', { parentId: folder.id });
  const comment = await ada.post('/wiki/api/v2/footer-comments', {
    pageId: top.id,
    body: { representation: 'storage', value: '<p>Well done</p>' },
  });
  return { top, folder, leaf, comment: comment.json };
}

it('lists what is below a page by type, as deep as asked', async () => {
  const { top } = await makeTree();
  const path = `/wiki/rest/api/content/${top.id}/descendant`;
  const pages = await ada.get(`${path}/page?expand=version`);
  expect(pages.json).toMatchObject({
    start: 0,
    size: 1,
    results: [{ type: 'page', version: { number: 1 } }],
  });
  expect(titles(pages)).toEqual(['Leaf']);
  expect(titles(await ada.get(`${path}/page?depth=root`))).toEqual([]);
  expect(titles(await ada.get(`${path}/folder?depth=1`))).toEqual(['Folder']);
  expect((await ada.get(`${path}/attachment`)).json.results).toEqual([]);
  expect((await ada.get(`${path}/space`)).status).toBe(400);
  expect((await ada.get(`${path}/page?depth=none`)).status).toBe(400);
});

it('lists comments as v1 knows them', async () => {
  const { top, comment } = await makeTree();
  const comments = await ada.get(`/wiki/rest/api/content/${top.id}/descendant/comment`);
  expect(comments.json.results).toMatchObject([{ id: comment.id, type: 'comment' }]);
});

it('names the types that there can be, and gives those that expand names', async () => {
  const { top } = await makeTree();
  const path = `/wiki/rest/api/content/${top.id}/descendant`;
  const { json } = await ada.get(`${path}?expand=page`);
  expect(json.page.results).toMatchObject([{ title: 'Leaf' }]);
  expect(json._expandable.folder).toBe(`/rest/api/content/${top.id}/descendant/folder`);
  expect(json._expandable).not.toHaveProperty('page');
  expect((await ada.get('/wiki/rest/api/content/999999/descendant')).status).toBe(404);
});

it('brings children and descendants with content where they are asked for, expanded in turn', async () => {
  const { top } = await makeTree();
  const found = async (expand: string) => {
    const asked = `/wiki/rest/api/content/search?cql=id=${top.id}&expand=${expand}`;
    return (await ada.get(asked)).json.results[0];
  };
  const plain = await found('version');
  expect(plain).not.toHaveProperty('children');
  expect(plain._expandable.children).toBe(`/rest/api/content/${top.id}/child`);
  const content = await found('children.folder,children.comment,children.page,descendants.page.version');
  const namesOf = (list: { results: { title: string }[] }) => list.results.map(({ title }) => title);
  expect(namesOf(content.children.folder)).toEqual(['Folder']);
  expect(content.children.comment.size).toBe(1);
  expect(namesOf(content.children.page)).toEqual([]);
  expect(namesOf(content.descendants.page)).toEqual(['Leaf']);
  expect(content.descendants.page.results[0].version.number).toBe(1);
  expect(content.descendants._expandable.comment).toBe(`/rest/api/content/${top.id}/descendant/comment`);
  expect(content._expandable).not.toHaveProperty('children');
});
