import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { basic, type SiteClient, startTestSite, type TestSite } from '../testing/site-client.ts';

const start = Date.parse('2026-11-22T09:59:50.000Z');
const page = '/wiki/api/v2/pages/1146883';

let moment = start;
let site: TestSite;
let ada: SiteClient;
beforeAll(async () => {
  site = await startTestSite(undefined, { now: () => moment });
  ada = site.as('ada');
});
afterAll(() => site.site.close());
afterEach(() => {
  site.site.faults.clear();
  moment = start;
});

describe('the quota of points', () => {
  it('tells how it stands, refuses all when it is used up, and starts again at the full hour', async () => {
    site.site.faults.set({ faults: [{ kind: 'quota', pointsPerHour: 5 }] });
    const first = await ada.get(page);
    expect(first.status).toBe(200);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'application/json',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '3',
      'x-ratelimit-reset': '2026-11-22T10:00:00Z',
      'ratelimit-policy': '"global-app-quota";q=5;w=3600',
      ratelimit: '"global-app-quota";t=10',
    });
    expect(first.headers.has('x-ratelimit-nearlimit')).toBe(false);

    const second = await ada.get(page);
    expect(second.headers.get('x-ratelimit-nearlimit')).toBe('true');
    expect(second.headers.get('ratelimit')).toBe('"global-app-quota";r=1;t=10');
    expect((await ada.get(page)).headers.get('x-ratelimit-remaining')).toBe('0');

    const refused = await ada.get('/wiki/rest/api/user/current');
    expect(refused.status).toBe(429);
    expect(refused.json).toEqual({ code: 429, message: 'Rate limit exceeded' });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '10',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-22T10:00:00Z',
      'ratelimit-reason': 'confluence-quota-global-based',
      ratelimit: '"global-app-quota";r=0;t=10',
    });

    moment += 10_000;
    expect((await ada.get(page)).headers.get('x-ratelimit-remaining')).toBe('3');
  });

  it('costs a point for a write, and one or two more for each object that is read', async () => {
    site.site.faults.set({ faults: [{ kind: 'quota', pointsPerHour: 1_000, pool: 'tenant' }] });
    let left = 1_000;
    const costOf = async (answered: ReturnType<SiteClient['get']>) => {
      const { headers } = await answered;
      const before = left;
      left = Number(headers.get('x-ratelimit-remaining'));
      return before - left;
    };
    expect(await costOf(ada.get(page))).toBe(2);
    expect(await costOf(ada.get('/wiki/api/v2/pages?limit=5'))).toBe(6);
    expect(await costOf(ada.get('/wiki/rest/api/user/current'))).toBe(3);
    expect(await costOf(ada.post('/wiki/rest/api/content/1146883/label', [{ name: 'cheap' }]))).toBe(1);
    expect(await costOf(ada.get('/wiki/api/v2/pages/1'))).toBe(1);
  });

  it('spares API tokens where it is that of apps only, as on the real site', async () => {
    site.site.faults.set({ faults: [{ kind: 'quota', pointsPerHour: 0, callers: 'apps' }] });
    expect((await ada.get(page)).status).toBe(200);
    const app = await fetch(`${site.site.url}${page}`, { headers: { authorization: 'Bearer some-app' } });
    expect(app.status).toBe(429);
  });
});

describe('the limit of requests a second', () => {
  it('is for one method of one endpoint, and soon over', async () => {
    site.site.faults.set({ faults: [{ kind: 'burst', requestsPerSecond: 2 }] });
    const others = ['/wiki/api/v2/pages/1146882', page];
    for (const path of others) expect((await ada.get(path)).status).toBe(200);

    const refused = await ada.get(page);
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-22T09:59:51Z',
      'ratelimit-reason': 'confluence-burst-based',
    });
    expect((await ada.get('/wiki/api/v2/spaces')).status).toBe(200);

    moment += 500;
    expect((await ada.get(page)).status).toBe(200);
    expect((await ada.get(page)).status).toBe(429);
    moment += 60_000;
    const statuses = [await ada.get(page), await ada.get(page), await ada.get(page)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('may hit a number of requests at once', async () => {
    site.site.faults.set({ faults: [{ kind: 'burst', requestsPerSecond: 0, count: 1 }] });
    expect((await ada.get(page)).status).toBe(429);
    expect((await ada.get(page)).status).toBe(200);
  });

  it('holds behind the gateway too', async () => {
    site.site.faults.set({ faults: [{ kind: 'burst', requestsPerSecond: 0, path: '/wiki/api/*' }] });
    const { cloudId } = (await ada.get('/_edge/tenant_info')).json;
    const answer = await fetch(`${site.site.url}/ex/confluence/${cloudId}${page}`, {
      headers: { authorization: basic('admin@example.com', 'local-admin-token') },
    });
    expect(answer.status).toBe(429);
  });
});
