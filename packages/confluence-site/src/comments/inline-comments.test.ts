import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
const text = '<p>We ship on <strong>Fri</strong>day, on Friday.</p>';
let site: TestSite;
let ada: SiteClient;
let page: { id: string };
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(async () => {
  await site.site.reset();
  page = await makePage(ada, 'MKT', 'Talked about', { body: { value: text } });
});
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

const body = { storage: { representation: 'storage', value: '<p>Which?</p>' } };
const words = { textSelection: 'Friday', textSelectionMatchCount: 2, textSelectionMatchIndex: 1 };
const post = (more: object = {}) =>
  ada.post(`${api}/inline-comments`, {
    ...{ pageId: page.id, body, inlineCommentProperties: words },
    ...more,
  });
const make = async () => (await post()).json;
const storage = async () =>
  (await ada.get(`${api}/pages/${page.id}?body-format=storage`)).json.body.storage.value;
const setText = (number: number, value: string) =>
  ada.put(`${api}/pages/${page.id}`, {
    ...{ id: page.id, status: 'current', title: 'Talked about', body: { value }, version: { number } },
  });
const listed = async (query = '') =>
  (await ada.get(`${api}/pages/${page.id}/inline-comments${query}`)).json.results;

describe('an inline comment', () => {
  it('marks its words in the page without a new version', async () => {
    const { status, json } = await post();
    expect(status).toBe(201);
    expect(json).toMatchObject({
      pageId: page.id,
      resolutionStatus: 'open',
      properties: { inlineOriginalSelection: 'Friday' },
    });
    expect(json).not.toHaveProperty('resolutionLastModifierId');
    const reference = json.properties.inlineMarkerRef;
    expect(await storage()).toBe(
      text.replace(
        'Friday',
        `<ac:inline-comment-marker ac:ref="${reference}">Friday</ac:inline-comment-marker>`,
      ),
    );
    expect((await ada.get(`${api}/pages/${page.id}`)).json.version.number).toBe(1);
    const read = await ada.get(`${api}/inline-comments/${json.id}?body-format=storage`);
    expect(read.json).toEqual(json);
  });

  it('is resolved and reopened with its replies', async () => {
    const { id } = await make();
    const input = { pageId: undefined, inlineCommentProperties: undefined, parentCommentId: id };
    const reply = (await post(input)).json;
    expect(reply).toMatchObject({ parentCommentId: id, properties: { inlineOriginalSelection: 'Friday' } });
    const put = (more: object) => ada.put(`${api}/inline-comments/${id}`, more);

    const resolved = await put({ version: { number: 2 }, body, resolved: true });
    expect(resolved.json).toMatchObject({ resolutionStatus: 'resolved', version: { number: 2 } });
    expect(resolved.json.resolutionLastModifierId).toBe(reply.version.authorId);
    const children = (await ada.get(`${api}/inline-comments/${id}/children`)).json.results;
    expect(children).toMatchObject([{ id: reply.id, resolutionStatus: 'resolved', parentCommentId: id }]);
    expect(await listed('?resolution-status=open,reopened')).toEqual([]);
    expect(await listed('?resolution-status=resolved')).toHaveLength(1);
    expect((await put({ resolved: false })).json.resolutionStatus).toBe('reopened');
    expect((await put({ resolved: false })).json.version.number).toBe(2);
  });

  it('dangles while its words are gone, and no longer when they come back', async () => {
    const { id } = await make();
    const marked = await storage();
    await setText(2, '<p>Gone</p>');
    expect(await listed('?resolution-status=dangling')).toMatchObject([{ id, resolutionStatus: 'dangling' }]);
    expect((await ada.put(`${api}/inline-comments/${id}`, { resolved: true })).status).toBe(400);
    await setText(3, marked);
    expect(await listed()).toMatchObject([{ id, resolutionStatus: 'open' }]);
  });

  it('takes its marker and its replies with it', async () => {
    const { id } = await make();
    const input = { pageId: undefined, inlineCommentProperties: undefined, parentCommentId: id };
    const reply = (await post(input)).json;
    expect((await ada.delete(`${api}/inline-comments/${id}`)).status).toBe(204);
    expect(await storage()).toBe(text);
    expect((await ada.get(`${api}/inline-comments/${reply.id}`)).status).toBe(404);
  });

  it('is shown on a page that renders without its marker', async () => {
    await make();
    const shown = (await ada.get(`${api}/pages/${page.id}?body-format=view`)).json.body.view.value;
    expect(shown).toContain('on <strong>Fri</strong>day');
    expect(shown.replace(/<[^>]*>/g, '')).toBe('We ship on Friday, on Friday.');
  });

  it.each([
    ['a wrong count', { inlineCommentProperties: { ...words, textSelectionMatchCount: 1 } }],
    ['an index beyond the count', { inlineCommentProperties: { ...words, textSelectionMatchIndex: 2 } }],
    ['words that are not there', { inlineCommentProperties: { ...words, textSelection: 'Monday' } }],
    ['no words', { inlineCommentProperties: undefined }],
    ['words for a reply', { pageId: undefined, parentCommentId: '1' }],
  ])('is refused with %s, and the page stays', async (_what, more) => {
    expect((await post({ ...more })).status).toBe(400);
    expect(await storage()).toBe(text);
  });
});
