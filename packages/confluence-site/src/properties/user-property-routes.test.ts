import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
let ada: SiteClient;
const root = `/wiki/rest/api/user/${encodeURIComponent(seedUsers.jane.accountId)}/property`;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
});
beforeEach(() => site.site.reset());
afterAll(() => site.site.close());

describe('properties of a user', () => {
  it('are made, read, replaced, listed by key and removed', async () => {
    const made = await ada.post(`${root}/colour`, { value: { name: 'green' } });
    expect([made.status, made.text]).toEqual([201, '']);
    expect((await ada.get(`${root}/colour`)).json).toMatchObject({
      key: 'colour',
      value: { name: 'green' },
      id: expect.stringMatching(/^\d+$/),
      createdDate: expect.any(String),
      lastModifiedDate: expect.any(String),
    });
    expect((await ada.put(`${root}/colour`, { value: { name: 'red' } })).status).toBe(204);
    expect((await ada.get(`${root}/colour`)).json.value).toEqual({ name: 'red' });
    expect((await ada.get(root)).json).toMatchObject({
      results: [{ key: 'colour' }],
      start: 0,
      limit: 5,
      size: 1,
    });
    expect((await ada.delete(`${root}/colour`)).status).toBe(204);
    expect((await ada.get(`${root}/colour`)).status).toBe(404);
  });

  it('conflict on a taken key, and are not found under an unknown key or user', async () => {
    await ada.post(`${root}/k`, { value: { a: 1 } });
    expect((await ada.post(`${root}/k`, { value: { a: 2 } })).status).toBe(409);
    expect((await ada.put(`${root}/none`, { value: { a: 2 } })).status).toBe(404);
    expect((await ada.get('/wiki/rest/api/user/nobody/property/k')).status).toBe(404);
  });

  it.each([
    ['an empty value', 'k', { value: {} }],
    ['a value that is no object', 'k', { value: 'text' }],
    ['another field', 'k', { value: { a: 1 }, key: 'k' }],
    ['a key with a space', 'two%20words', { value: { a: 1 } }],
    ['too long a key', 'k'.repeat(256), { value: { a: 1 } }],
  ])('are refused with %s', async (_what, key, body) => {
    expect((await ada.post(`${root}/${key}`, body)).status).toBe(400);
    expect((await ada.get(root)).json.size).toBe(0);
  });
});
