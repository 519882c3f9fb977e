import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedUsers } from '../seed/users.ts';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

const [jane, sam] = [seedUsers.jane.accountId, seedUsers.sam.accountId];
const v1 = '/wiki/rest/api/user';
const v2 = '/wiki/api/v2';

it('v1 looks several people up, in the order asked for, and leaves unknown ones out', async () => {
  const { status, json } = await site.as('jane').get(`${v1}/bulk?accountId=${sam}&accountId=nobody,${jane}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ start: 0, limit: 100, size: 2 });
  expect(json.results).toMatchObject([{ accountId: sam, email: 'sam@example.com' }, { accountId: jane }]);
  expect((await site.as('jane').get(`${v1}/bulk`)).status).toBe(400);
});

it('v1 tells email addresses, of one and of several', async () => {
  const email = { accountId: sam, email: 'sam@example.com' };
  expect((await site.as('jane').get(`${v1}/email?accountId=${sam}`)).json).toEqual(email);
  expect((await site.as('jane').get(`${v1}/email?accountId=nobody`)).status).toBe(404);
  expect((await site.as('jane').get(`${v1}/email/bulk?accountId=${sam}&accountId=x`)).json).toEqual([email]);
  expect((await site.as('jane').get(`${v1}/email/bulk`)).status).toBe(400);
});

it('v2 looks several people up', async () => {
  const { json } = await site.as('jane').post(`${v2}/users-bulk`, { accountIds: [jane, 'nobody'] });
  expect(json.results).toEqual([
    expect.objectContaining({ accountId: jane, accountStatus: 'active', accountType: 'atlassian' }),
  ]);
  expect((await site.as('jane').post(`${v2}/users-bulk`, { accountIds: [] })).status).toBe(400);
});

it('one who has no access is told so until somebody invites them', async () => {
  const check = (...emails: string[]) =>
    site.as('jane').post(`${v2}/user/access/check-access-by-email`, { emails });
  expect((await check('SAM@example.com', 'new@example.com', 'nonsense')).json).toEqual({
    emailsWithoutAccess: ['new@example.com'],
    invalidEmails: ['nonsense'],
  });
  const emails = ['new@example.com', 'sam@example.com', 'nonsense'];
  expect((await site.as('jane').post(`${v2}/user/access/invite-by-email`, { emails })).status).toBe(200);
  expect((await check('new@example.com')).json.emailsWithoutAccess).toEqual([]);
  expect((await check()).status).toBe(400);
  const { json } = await site.as('ada').get('/wiki/rest/api/audit?searchString=User%20invited');
  expect(json.results).toMatchObject([{ affectedObject: { name: 'new@example.com' } }]);
});
