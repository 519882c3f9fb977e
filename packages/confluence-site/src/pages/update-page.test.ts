import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answer,
  makePage,
  type SiteClient,
  startTestSite,
  type TestSite,
} from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
let page: { id: string; parentId: string };
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  page = await makePage(ada, 'ENG', 'Plan', { body: { representation: 'storage', value: '<p>one</p>' } });
});
afterAll(() => site.site.close());

const address = () => `/wiki/api/v2/pages/${page.id}`;
const update = (number: number, more: object = {}): Promise<Answer> =>
  ada.put(address(), {
    id: page.id,
    status: 'current',
    title: 'Plan',
    body: { representation: 'storage', value: `<p>${number}</p>` },
    version: { number, message: `version ${number}` },
    ...more,
  });

describe('updating a page', () => {
  it('writes the next version and keeps the ones before', async () => {
    expect((await update(2, { title: 'Better plan' })).json).toMatchObject({
      title: 'Better plan',
      version: { number: 2, message: 'version 2' },
    });
    const old = await ada.get(`${address()}?version=1&body-format=storage`);
    expect(old.json).toMatchObject({
      title: 'Plan',
      status: 'historical',
      body: { storage: { value: '<p>one</p>' } },
    });
    const versions = await ada.get(`${address()}/versions?body-format=storage`);
    expect(versions.json.results.map((version: { number: number }) => version.number)).toEqual([2, 1]);
    expect(versions.json.results[0].page).toMatchObject({ id: page.id, title: 'Better plan' });
    const details = await ada.get(`${address()}/versions/1`);
    expect(details.json).toMatchObject({ number: 1, nextVersion: 2, contentTypeModified: false });
    expect(details.json.prevVersion).toBeUndefined();
    expect((await ada.get(`${address()}/versions/3`)).status).toBe(404);
  });

  it('answers a stale version with 409 in the real words', async () => {
    await update(2);
    const { status, json } = await update(2);
    expect(status).toBe(409);
    expect(json.errors[0]).toMatchObject({
      status: 409,
      code: 'CONFLICT',
      title: 'Version must be incremented when updating a page. Current Version: [2]. Provided version: [2]',
    });
  });

  it('lets one of many writers of the same version win', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => update(2)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(29);
  });

  it('refuses a taken title, another id, another space and a missing field', async () => {
    expect((await update(2, { title: 'Architecture' })).status).toBe(400);
    expect((await update(2, { id: '1' })).status).toBe(400);
    expect((await update(2, { spaceId: '1146881' })).status).toBe(400);
    expect((await update(2, { version: undefined })).status).toBe(400);
    expect((await ada.get(address())).json.version.number).toBe(1);
  });

  it('moves the page by parentId, never below itself, and writes nothing when it may not', async () => {
    const child = await makePage(ada, 'ENG', 'Below', { parentId: page.id });
    const self = await update(2, { parentId: page.id });
    expect(self.status).toBe(400);
    expect(self.json.errors[0].title).toBe('Can not set page as its own parent');
    expect((await update(2, { parentId: child.id })).status).toBe(400);
    expect((await ada.get(address())).json.version.number).toBe(1);
    const architecture = (await ada.get('/wiki/api/v2/pages?title=Architecture')).json.results[0];
    expect((await update(2, { parentId: architecture.id })).json.parentId).toBe(architecture.id);
  });

  it('hands the page to another owner', async () => {
    const jane = (await site.as('jane').get('/wiki/rest/api/user/current')).json.accountId;
    const before = (await ada.get(address())).json.ownerId;
    expect((await update(2, { ownerId: jane })).json).toMatchObject({ ownerId: jane, lastOwnerId: before });
    expect((await update(3, { ownerId: 'nobody' })).status).toBe(400);
  });

  it('changes the title alone', async () => {
    const { json } = await ada.put(`${address()}/title`, { status: 'current', title: 'New name' });
    expect(json).toMatchObject({ title: 'New name', version: { number: 2 } });
    expect((await ada.get(`${address()}?body-format=storage`)).json.body.storage.value).toBe('<p>one</p>');
  });
});

describe('drafts', () => {
  it('are their own page until they are published with version 1', async () => {
    const draft = await makePage(ada, 'ENG', 'Idea', { status: 'draft' });
    const path = `/wiki/api/v2/pages/${draft.id}`;
    expect((await ada.get(path)).status).toBe(404);
    expect((await ada.get(`${path}?status=draft`)).json.status).toBe('draft');
    const body = { id: draft.id, title: 'Idea', body: { value: 'x' }, version: { number: 1 } };
    expect((await ada.put(path, { ...body, status: 'draft' })).json.status).toBe('draft');
    expect((await ada.put(path, { ...body, status: 'current', version: { number: 2 } })).status).toBe(409);
    expect((await ada.put(path, { ...body, status: 'current' })).json).toMatchObject({
      status: 'current',
      version: { number: 1 },
    });
  });

  it('of a published page are kept beside it until the next version', async () => {
    await update(1, { status: 'draft', title: 'Draft title' });
    const draft = await ada.get(`${address()}?get-draft=true&body-format=storage`);
    expect(draft.json).toMatchObject({
      status: 'draft',
      title: 'Draft title',
      body: { storage: { value: '<p>1</p>' } },
    });
    expect((await ada.get(address())).json).toMatchObject({ status: 'current', title: 'Plan' });
    expect((await ada.delete(`${address()}?draft=true`)).status).toBe(204);
    expect((await ada.get(`${address()}?get-draft=true`)).json.title).toBe('Plan');
  });
});
