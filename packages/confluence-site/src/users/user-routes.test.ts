import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

describe('users', () => {
  it('are found by account id', async () => {
    const jane = (await site.as('jane').get('/wiki/rest/api/user/current')).json;
    const path = `/wiki/rest/api/user?accountId=${encodeURIComponent(jane.accountId)}`;
    expect((await site.as('ada').get(path)).json).toEqual(jane);
    expect((await site.as('ada').get('/wiki/rest/api/user?accountId=nobody')).status).toBe(404);
    expect((await site.as('ada').get('/wiki/rest/api/user')).status).toBe(400);
  });

  it('come with what they may do and with their own space where that is asked for', async () => {
    const jane = site.as('jane');
    const asked = '/wiki/rest/api/user/current?expand=operations,personalSpace';
    const before = (await jane.get(asked)).json;
    expect(before.operations).toContainEqual({ operation: 'create_space', targetType: 'application' });
    expect(before.operations).not.toContainEqual({ operation: 'administer', targetType: 'application' });
    expect(before).not.toHaveProperty('personalSpace');
    expect(before._expandable).toEqual({ details: '', personalSpace: '' });
    await jane.post('/wiki/rest/api/space', { name: 'Jane', key: '~jane' });
    expect((await jane.get(asked)).json.personalSpace).toMatchObject({ key: '~jane', type: 'personal' });
    const found = await site
      .as('ada')
      .get(`/wiki/rest/api/user/bulk?accountId=${before.accountId}&expand=operations`);
    expect(found.json.results[0].operations).toEqual(before.operations);
  });

  it('have an anonymous one without an account', async () => {
    const { json } = await site.as('ada').get('/wiki/rest/api/user/anonymous');
    expect(json).toMatchObject({ type: 'anonymous', displayName: 'Anonymous' });
    expect(json).not.toHaveProperty('accountId');
  });
});
