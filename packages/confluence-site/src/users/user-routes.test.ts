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

  it('have an anonymous one without an account', async () => {
    const { json } = await site.as('ada').get('/wiki/rest/api/user/anonymous');
    expect(json).toMatchObject({ type: 'anonymous', displayName: 'Anonymous' });
    expect(json).not.toHaveProperty('accountId');
  });
});
