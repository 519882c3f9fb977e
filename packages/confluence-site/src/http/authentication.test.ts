import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, startTestSite, type TestSite } from '../testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

describe('Basic authentication', () => {
  it.each([
    ['ada', 'Ada Admin', 'admin@example.com'],
    ['jane', 'Jane Doe', 'jane@example.com'],
    ['sam', 'Sam Lee', 'sam@example.com'],
  ] as const)('knows %s by the API token', async (name, displayName, email) => {
    const { status, json } = await site.as(name).get('/wiki/rest/api/user/current');
    expect(status).toBe(200);
    expect(json).toMatchObject({ type: 'known', displayName, email });
  });

  it('takes the email address in any case', async () => {
    expect(await statusWith(basic('ADMIN@Example.com', 'local-admin-token'))).toBe(200);
  });

  it.each([
    ['a wrong token', basic('admin@example.com', 'local-jane-token')],
    ['an unknown address', basic('nobody@example.com', 'local-admin-token')],
    ['no colon', `Basic ${Buffer.from('admin@example.com').toString('base64')}`],
    ['another scheme', 'Bearer local-admin-token'],
    ['an empty header', ''],
  ])('refuses %s with 401', async (_what, header) => {
    expect(await statusWith(header)).toBe(401);
  });

  it('refuses a call without credentials: 401 in the second API, 403 in the first', async () => {
    const second = await site.anonymous().get('/wiki/api/v2/pages');
    expect(second.status).toBe(401);
    expect(second.headers.get('www-authenticate')).toContain('Basic');
    const first = await site.anonymous().get('/wiki/rest/api/user/current');
    expect(first.status).toBe(403);
    expect(first.json.message).toContain('Current user not permitted to use Confluence');
  });

  async function statusWith(authorization: string): Promise<number> {
    const response = await fetch(`${site.site.url}/wiki/api/v2/spaces`, { headers: { authorization } });
    return response.status;
  }
});
