import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';
import { upload } from '../testing/upload.ts';

let site: TestSite;
let ada: SiteClient;
let pageId: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  pageId = (await makePage(ada, 'PROD', 'Holder')).id;
});
afterAll(() => site.site.close());

const v2 = '/wiki/api/v2';
const attach = async (name: string, text: string, type = 'text/plain') =>
  (
    await upload(site, 'ada', 'POST', `/wiki/rest/api/content/${pageId}/child/attachment`, {
      name,
      text,
      type,
    })
  ).json.results[0];
const titles = async (path: string) =>
  (await ada.get(path)).json.results.map((one: { title: string }) => one.title);

describe('attachments in v2', () => {
  it('tell all that the documents say', async () => {
    const { id } = await attach('notes.txt', 'hello');
    const { status, json } = await ada.get(`${v2}/attachments/${id}`);
    expect(status).toBe(200);
    expect(json).toEqual({
      id,
      status: 'current',
      title: 'notes.txt',
      createdAt: expect.any(String),
      pageId,
      mediaType: 'text/plain',
      mediaTypeDescription: 'Text File',
      comment: '',
      fileId: expect.any(String),
      fileSize: 5,
      webuiLink: expect.stringContaining('/pages/viewpageattachments.action'),
      downloadLink: expect.stringContaining(`/download/attachments/${pageId}/notes.txt?version=1`),
      version: expect.objectContaining({ number: 1, minorEdit: false }),
      _links: { webui: json.webuiLink, download: json.downloadLink, base: `${site.site.url}/wiki` },
    });
    expect((await ada.get(`${v2}/attachments/${id.slice(3)}`)).json.id).toBe(id);
    const bare = await ada.get(`${v2}/attachments/${id}?include-version=false&include-labels=true`);
    expect(bare.json).not.toHaveProperty('version');
    expect(bare.json.labels.results).toEqual([]);
    expect((await ada.get(`${v2}/attachments/att1`)).status).toBe(404);
    expect((await ada.get(`${v2}/attachments/word`)).status).toBe(400);
  });

  it('are listed for the site and for a page, filtered by name and type, and sorted', async () => {
    await attach('a.txt', '1');
    await attach('b.png', '2', 'image/png');
    for (const list of [`${v2}/attachments`, `${v2}/pages/${pageId}/attachments`]) {
      expect(await titles(`${list}?sort=-created-date`)).toEqual(['b.png', 'a.txt']);
      expect(await titles(`${list}?filename=a.txt`)).toEqual(['a.txt']);
      expect(await titles(`${list}?mediaType=image/png`)).toEqual(['b.png']);
    }
    expect((await ada.get(`${v2}/blogposts/${pageId}/attachments`)).status).toBe(404);
    expect((await ada.get(`${v2}/attachments?status=deleted`)).status).toBe(400);
  });

  it('go to the trash, and from there for good', async () => {
    const { id } = await attach('a.txt', '1');
    expect((await ada.delete(`${v2}/attachments/${id}?purge=true`)).status).toBe(400);
    expect((await ada.delete(`${v2}/attachments/${id}`)).status).toBe(204);
    expect((await ada.get(`${v2}/attachments/${id}`)).json.status).toBe('trashed');
    expect(await titles(`${v2}/pages/${pageId}/attachments`)).toEqual([]);
    expect(await titles(`${v2}/pages/${pageId}/attachments?status=trashed`)).toEqual(['a.txt']);
    expect((await ada.delete(`${v2}/attachments/${id}`)).status).toBe(404);
    expect((await ada.delete(`${v2}/attachments/${id}?purge=true`)).status).toBe(204);
    expect((await ada.get(`${v2}/attachments/${id}`)).status).toBe(404);
  });

  it('on a copy of the page outlive the first', async () => {
    const { id } = await attach('a.txt', 'shared');
    const destination = { type: 'parent_page', value: pageId };
    const options = { copyAttachments: true, pageTitle: 'Copy', destination };
    const copy = (await ada.post(`/wiki/rest/api/content/${pageId}/copy`, options)).json;
    await ada.delete(`${v2}/attachments/${id}`);
    await ada.delete(`${v2}/attachments/${id}?purge=true`);
    const [copied] = (await ada.get(`${v2}/pages/${copy.id}/attachments`)).json.results;
    expect((await ada.get(`/wiki${copied.downloadLink}`)).text).toBe('shared');
  });

  it('carry labels and properties', async () => {
    const { id } = await attach('a.txt', '1');
    await ada.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'urgent' }]);
    const labels = (await ada.get(`${v2}/attachments/${id}/labels`)).json.results;
    expect(labels).toMatchObject([{ name: 'urgent' }]);
    expect(await titles(`${v2}/labels/${labels[0].id}/attachments`)).toEqual(['a.txt']);
    const path = `${v2}/attachments/${id}/properties`;
    const property = await ada.post(path, { key: 'k', value: 1 });
    expect((await ada.get(`${path}/${property.json.id}`)).json).toMatchObject({ key: 'k', value: 1 });
  });

  it('are hidden with the page that they are on', async () => {
    const secret = await ada.post(`${v2}/pages?private=true`, {
      spaceId: (await ada.get(`${v2}/pages/${pageId}`)).json.spaceId,
      title: 'Secret',
    });
    pageId = secret.json.id;
    const { id } = await attach('a.txt', '1');
    const jane = site.as('jane');
    expect((await jane.get(`${v2}/attachments/${id}`)).status).toBe(404);
    expect((await jane.get(`${v2}/attachments`)).json.results).toEqual([]);
    expect((await jane.get(`/wiki/rest/api/content/${pageId}/child/attachment/${id}/download`)).status).toBe(
      404,
    );
  });

  it('have thumbnails when they are pictures', async () => {
    const picture = await attach('b.png', 'bytes of a picture', 'image/png');
    const text = await attach('a.txt', '1');
    const answer = await ada.get(`${v2}/attachments/${picture.id}/thumbnail/download?width=100`);
    expect([answer.status, answer.text]).toEqual([200, 'bytes of a picture']);
    expect((await ada.get(`${v2}/attachments/${text.id}/thumbnail/download`)).status).toBe(404);
  });
});
