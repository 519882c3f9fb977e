import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const api = '/wiki/api/v2';
const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(async () => {
  await site.site.close();
  expect(site.faults).toEqual([]);
});

const make = async (segment: string) => {
  const body = { value: '<p>Ada earns 100 a day.</p>' };
  const input = { spaceId: await spaceId(ada, 'HR'), title: 'Pay of Ada', body };
  return (await ada.post(`${api}/${segment}`, input)).json;
};
const read = async (path: string) => (await ada.get(`${api}/${path}body-format=storage`)).json;
const salary = { pointer: '/content/0/content/0/text', from: 10, to: 13, reason: 'private' };

it.each(['pages', 'blogposts'])('makes words of %s unreadable in a new version', async (segment) => {
  const { id, version } = await make(segment);
  const answer = await ada.post(`${api}/${segment}/${id}/redact`, {
    createdAt: version.createdAt,
    body: { redactions: [salary, { ...salary, from: 11, to: 12 }] },
    title: { redactions: [{ pointer: '/title', from: 7, to: 10 }] },
  });
  expect(answer.status).toBe(202);
  expect(answer.json).toEqual({
    body: { redactions: [{ ...salary, redactionId: uuid }] },
    title: { redactions: [{ pointer: '/title', from: 7, to: 10, redactionId: uuid }] },
  });
  expect(await read(`${segment}/${id}?`)).toMatchObject({
    ...{ title: 'Pay of ███', version: { number: 2 } },
    body: { storage: { value: '<p>Ada earns ███ a day.</p>' } },
  });
  expect((await read(`${segment}/${id}?version=1&`)).body.storage.value).toContain('100');
});

it('takes earlier versions with the words away when asked to', async () => {
  const { id, version } = await make('pages');
  const request = { createdAt: version.createdAt, cleanHistory: true, body: { redactions: [salary] } };
  expect((await ada.post(`${api}/pages/${id}/redact`, request)).status).toBe(202);
  const { results } = (await ada.get(`${api}/pages/${id}/versions`)).json;
  expect(results.map((one: { number: number }) => one.number)).toEqual([1]);
  expect((await read(`pages/${id}?`)).body.storage.value).not.toContain('100');
});

it('redacts an earlier version in place', async () => {
  const { id } = await make('pages');
  const update = { id, status: 'current', title: 'Pay', body: { value: '<p>Later</p>' } };
  const { version } = (await ada.put(`${api}/pages/${id}`, { ...update, version: { number: 2 } })).json;
  const request = { createdAt: version.createdAt, versionNumber: 1, body: { redactions: [salary] } };
  expect((await ada.post(`${api}/pages/${id}/redact`, request)).status).toBe(202);
  expect((await read(`pages/${id}?version=1&`)).body.storage.value).toBe('<p>Ada earns ███ a day.</p>');
  expect(await read(`pages/${id}?`)).toMatchObject({ version: { number: 2 } });
});

it.each([
  ['no time', { createdAt: undefined }],
  ['a time of before', { createdAt: '2020-01-01T00:00:00.000Z' }],
  ['a pointer to no text', { body: { redactions: [{ pointer: '/content/0' }] } }],
  ['a pointer to nowhere', { body: { redactions: [{ pointer: '/content/7/text' }] } }],
  ['a range beyond the text', { body: { redactions: [{ ...salary, to: 99 }] } }],
  ['a pointer that is not the title', { title: { redactions: [{ pointer: '/content' }] } }],
  ['a version that is not there', { versionNumber: 9 }],
])('is refused with %s', async (_what, more) => {
  const { id, version } = await make('pages');
  const answer = await ada.post(`${api}/pages/${id}/redact`, { createdAt: version.createdAt, ...more });
  expect(answer.status).toBe(400);
  expect((await ada.get(`${api}/pages/${id}`)).json.version.number).toBe(1);
});
