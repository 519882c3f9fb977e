import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

const second = '/wiki/api/v2';

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

const body = { representation: 'storage', value: '<p>What we know.</p>' };
const copy = (id: string, input: object) => ada.post(`/wiki/rest/api/content/${id}/copy`, input);
const namesOf = (labels: { results: { name: string }[] }) => labels.results.map(({ name }) => name);

it('copies a page under another, with its text and what the request names', async () => {
  const source = await makePage(ada, 'ENG', 'Source', { body });
  const parent = await makePage(ada, 'MKT', 'Parent');
  await ada.post(`/wiki/rest/api/content/${source.id}/label`, [{ prefix: 'global', name: 'kept' }]);
  await ada.post(`${second}/pages/${source.id}/properties`, { key: 'state', value: { ready: true } });
  const note = { type: 'ac:my-app:note', title: 'Note', pageId: source.id, body };
  await ada.post(`${second}/custom-content`, note);
  const made = await copy(source.id, {
    copyLabels: true,
    copyProperties: true,
    copyCustomContents: true,
    destination: { type: 'parent_page', value: parent.id },
  });
  expect(made.json).toMatchObject({
    type: 'page',
    title: 'Source',
    space: { key: 'MKT' },
    version: { number: 1 },
  });
  const read = await ada.get(`${second}/pages/${made.json.id}?body-format=storage&include-labels=true`);
  expect(read.json).toMatchObject({ parentId: parent.id, body: { storage: body } });
  expect(namesOf(read.json.labels)).toEqual(['kept']);
  const properties = await ada.get(`${second}/pages/${made.json.id}/properties`);
  expect(properties.json.results).toMatchObject([{ key: 'state', value: { ready: true } }]);
  const notes = await ada.get(`${second}/pages/${made.json.id}/custom-content?type=ac:my-app:note`);
  expect(notes.json.results).toMatchObject([{ title: 'Note' }]);
});

it('takes nothing along that the request does not name', async () => {
  const source = await makePage(ada, 'ENG', 'Source', { body });
  await ada.post(`/wiki/rest/api/content/${source.id}/label`, [{ prefix: 'global', name: 'left' }]);
  const made = await copy(source.id, { destination: { type: 'space', value: 'HR' }, pageTitle: 'Copy' });
  const read = await ada.get(`${second}/pages/${made.json.id}?include-labels=true`);
  expect(read.json).toMatchObject({ title: 'Copy', parentId: null });
  expect(namesOf(read.json.labels)).toEqual([]);
});

it('replaces the text of an existing page in a new version', async () => {
  const source = await makePage(ada, 'ENG', 'Source', { body });
  const target = await makePage(ada, 'ENG', 'Target');
  const made = await copy(source.id, { destination: { type: 'existing_page', value: target.id } });
  expect(made.json).toMatchObject({ id: target.id, title: 'Target', version: { number: 2 } });
  const read = await ada.get(`${second}/pages/${target.id}?body-format=storage`);
  expect(read.json.body.storage).toEqual(body);
});

it('answers the bodies that expand names, and names the others', async () => {
  const source = await makePage(ada, 'ENG', 'Source', { body });
  const path = `/wiki/rest/api/content/${source.id}/copy?expand=body.storage,body.atlas_doc_format`;
  const { json } = await ada.post(path, { destination: { type: 'space', value: 'HR' } });
  expect(json.body.storage).toMatchObject(body);
  expect(JSON.parse(json.body.atlas_doc_format.value)).toMatchObject({ type: 'doc', version: 1 });
  expect(Object.keys(json.body._expandable)).toContain('view');
  expect(json.body._expandable).not.toHaveProperty('storage');
});

it('refuses a title that is taken, and destinations that are not there', async () => {
  const source = await makePage(ada, 'ENG', 'Source');
  const status = async (input: object) => (await copy(source.id, input)).status;
  expect(await status({ destination: { type: 'parent_page', value: source.id } })).toBe(400);
  expect(await status({ destination: { type: 'space', value: 'NONE' } })).toBe(404);
  expect(await status({ destination: { type: 'parent_content', value: '999999' } })).toBe(404);
  expect(await status({ destination: { type: 'elsewhere', value: '1' } })).toBe(400);
  expect(await status({})).toBe(400);
});

it.each(['put', 'post'] as const)('publishes a draft begun from a blueprint by %s', async (method) => {
  const draft = await makePage(ada, 'ENG', 'Begun', { status: 'draft', body });
  const parent = await makePage(ada, 'ENG', 'Parent');
  const path = `/wiki/rest/api/content/blueprint/instance/${draft.id}`;
  const input = { version: { number: 1 }, title: 'Done', type: 'page', ancestors: [{ id: parent.id }] };
  expect((await ada[method](path, { ...input, version: { number: 2 } })).status).toBe(409);
  const { json } = await ada[method](path, input);
  expect(json).toMatchObject({ id: draft.id, status: 'current', title: 'Done', space: { key: 'ENG' } });
  expect(json.ancestors.at(-1).id).toBe(parent.id);
  expect((await ada[method](path, input)).status).toBe(400);
});
