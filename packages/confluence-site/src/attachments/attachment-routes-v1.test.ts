import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';
import { type UploadParts, upload } from '../testing/upload.ts';

let site: TestSite;
let ada: SiteClient;
let pageId: string;
let root: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  pageId = (await makePage(ada, 'PROD', 'Holder')).id;
  root = `/wiki/rest/api/content/${pageId}/child/attachment`;
});
afterAll(() => site.site.close());

const post = (parts: UploadParts) => upload(site, 'ada', 'POST', root, parts);
const put = (parts: UploadParts) => upload(site, 'ada', 'PUT', root, parts);

describe('an upload', () => {
  it('answers the attachment with its version, file and place, and downloads as it was', async () => {
    const made = await post({ name: 'Plan (1).txt', text: 'zä', comment: 'first', minorEdit: true });
    expect(made.status).toBe(200);
    const [attachment] = made.json.results;
    expect(made.json).toMatchObject({ start: 0, size: 1 });
    expect(attachment).toMatchObject({
      id: expect.stringMatching(/^att\d+$/),
      type: 'attachment',
      status: 'current',
      title: 'Plan (1).txt',
      version: { number: 1, minorEdit: true, message: 'first' },
      container: { id: pageId, type: 'page' },
      metadata: { comment: 'first', mediaType: 'text/plain' },
      extensions: { fileSize: 3, comment: 'first' },
    });
    const link = `${site.site.url}/wiki${attachment._links.download}`;
    const headers = { authorization: `Basic ${btoa('admin@example.com:local-admin-token')}` };
    const redirect = await fetch(link, { headers, redirect: 'manual' });
    expect(redirect.status).toBe(302);
    const bytes = await fetch(new URL(redirect.headers.get('location') ?? '', link));
    expect(await bytes.text()).toBe('zä');
    expect(bytes.headers.get('content-disposition')).toContain('Plan%20(1).txt');
  });

  it('is refused with 400 where the name is taken, and makes a version by PUT', async () => {
    await post({ name: 'a.txt', text: 'one' });
    const again = await post({ name: 'a.txt', text: 'two' });
    expect(again.status).toBe(400);
    expect(again.json.message).toContain(
      'Cannot add a new attachment with same file name as an existing attachment: a.txt',
    );
    const changed = (await put({ name: 'a.txt', text: 'two' })).json.results[0];
    expect(changed.version.number).toBe(2);
    const download = (version: number) => ada.get(`${root}/${changed.id}/download?version=${version}`);
    expect((await download(1)).text).toBe('one');
    expect((await download(2)).text).toBe('two');
    expect((await download(3)).status).toBe(400);
    const old = await ada.get(`/wiki/api/v2/attachments/${changed.id}?version=1`);
    expect(old.json).toMatchObject({ fileSize: 3, version: { number: 1 } });
  });

  it('downloads what is in the trash where that status is asked for', async () => {
    const [{ id }] = (await post({ name: 'a.txt', text: 'one' })).json.results;
    await ada.delete(`/wiki/api/v2/attachments/${id}`);
    expect((await ada.get(`${root}/${id}/download`)).status).toBe(404);
    expect((await ada.get(`${root}/${id}/download?status=trashed`)).text).toBe('one');
  });

  it('by PUT makes what is not there', async () => {
    expect((await put({ name: 'new.json', text: '{}', type: '' })).json.results[0].metadata.mediaType).toBe(
      'application/json',
    );
  });

  it('needs the header against forgery, a file, and content that is there', async () => {
    const parts = { name: 'a.txt', text: 'one' };
    expect((await upload(site, 'ada', 'POST', root, parts, {})).status).toBe(403);
    expect((await ada.post(root, {})).status).toBe(403);
    const nowhere = '/wiki/rest/api/content/1/child/attachment';
    expect((await upload(site, 'ada', 'POST', nowhere, parts)).status).toBe(404);
    expect((await ada.get(`/wiki/api/v2/pages/${pageId}/attachments`)).json.results).toEqual([]);
  });
});

describe('an attachment', () => {
  it('gets new bytes by its id', async () => {
    const [{ id }] = (await post({ name: 'a.txt', text: 'one' })).json.results;
    const changed = await upload(site, 'ada', 'POST', `${root}/${id}/data`, {
      name: 'other.txt',
      text: 'two!',
    });
    expect(changed.json).toMatchObject({
      id,
      title: 'a.txt',
      version: { number: 2 },
      extensions: { fileSize: 4 },
    });
    expect((await upload(site, 'ada', 'POST', `${root}/att1/data`, { name: 'x', text: 'x' })).status).toBe(
      404,
    );
  });

  it('gets another name, comment, media type and page', async () => {
    const [{ id }] = (await post({ name: 'a.txt', text: 'one' })).json.results;
    const other = await makePage(ada, 'MKT', 'Other holder');
    const update = {
      id,
      type: 'attachment',
      title: 'b.md',
      metadata: { mediaType: 'text/markdown', comment: 'renamed' },
      container: { id: other.id, type: 'page' },
      version: { number: 1 },
    };
    const changed = await ada.put(`${root}/${id}`, update);
    expect(changed.status).toBe(200);
    expect(changed.json).toMatchObject({
      title: 'b.md',
      container: { id: other.id },
      metadata: update.metadata,
    });
    expect((await ada.get(`/wiki/api/v2/attachments/${id}`)).json).toMatchObject({
      pageId: other.id,
      mediaType: 'text/markdown',
      comment: 'renamed',
    });
    expect((await ada.put(`${root}/${id}`, update)).status).toBe(404);
  });

  it.each([
    [400, { version: undefined }],
    [400, { id: 'att1' }],
    [400, { type: 'page' }],
    [400, { title: '' }],
    [400, { title: 'taken.txt' }],
    [403, { container: { id: '1', type: 'page' } }],
    [409, { version: { number: 3 } }],
  ])('is refused with %i when told %j', async (status, wrong) => {
    await post({ name: 'taken.txt', text: 'zero' });
    const [{ id }] = (await post({ name: 'a.txt', text: 'one' })).json.results;
    const update = { id, type: 'attachment', version: { number: 1 }, ...wrong };
    expect((await ada.put(`${root}/${id}`, update)).status).toBe(status);
    expect((await ada.get(`/wiki/api/v2/attachments/${id}`)).json.title).toBe('a.txt');
  });

  it('is gone for good with its page', async () => {
    const [{ id }] = (await post({ name: 'a.txt', text: 'one' })).json.results;
    await ada.delete(`/wiki/api/v2/pages/${pageId}`);
    expect((await ada.get('/wiki/api/v2/attachments')).json.results).toEqual([]);
    expect((await ada.delete(`/wiki/api/v2/pages/${pageId}?purge=true`)).status).toBe(204);
    expect((await ada.get(`/wiki/api/v2/attachments/${id}`)).status).toBe(404);
  });

  it('is had by the link in v2, and by no address that nobody signed', async () => {
    const [{ id }] = (await post({ name: 'a & b.txt', text: 'one' })).json.results;
    const { json } = await ada.get(`/wiki/api/v2/attachments/${id}`);
    expect((await ada.get(`/wiki${json.downloadLink}`)).text).toBe('one');
    const forged = `/media/file/${json.fileId}/binary?name=a.html&type=text/html&expires=99999999999999&token=x`;
    expect((await ada.get(forged)).status).toBe(403);
  });
});

it('keeps attachments over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const first = await startTestSite(folder);
  const page = await makePage(first.as('ada'), 'PROD', 'Holder');
  const path = `/wiki/rest/api/content/${page.id}/child/attachment`;
  const [{ id }] = (await upload(first, 'ada', 'POST', path, { name: 'a.txt', text: 'kept' })).json.results;
  await first.site.close();
  const second = await startTestSite(folder);
  expect((await second.as('ada').get(`${path}/${id}/download`)).text).toBe('kept');
  await second.site.close();
  rmSync(folder, { recursive: true });
});
