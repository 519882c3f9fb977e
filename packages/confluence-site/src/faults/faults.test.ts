import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';
import type { FaultSettings } from './fault-settings.ts';

const pages = '/wiki/api/v2/pages';

let site: TestSite;
let ada: SiteClient;
let hr: string;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  hr = await spaceId(ada, 'HR');
});
afterAll(() => site.site.close());
afterEach(() => site.site.faults.clear());

const put = async (settings: FaultSettings) => {
  const answer = await ada.put('/_site/faults', settings);
  expect(answer.status).toBe(200);
};
const titled = async (title: string): Promise<number> =>
  (await ada.get(`${pages}?title=${encodeURIComponent(title)}`)).json.results.length;

describe('the switches', () => {
  it('are set, read with their counts, and cleared', async () => {
    await put({ seed: 5, faults: [{ kind: 'unavailable', count: 1 }] });
    expect((await ada.get(pages)).status).toBe(503);
    expect((await ada.get(pages)).status).toBe(200);
    expect((await ada.get('/_site/faults')).json).toEqual({
      seed: 5,
      faults: [{ kind: 'unavailable', moment: 'before', count: 1, seen: 2, happened: 1 }],
    });
    expect((await ada.delete('/_site/faults')).status).toBe(204);
    expect(site.site.faults.read().faults).toEqual([]);
  });

  it.each([
    [{ faults: [{ kind: 'flood' }] }, 'faults.0.kind'],
    [{ faults: [{ kind: 'slow' }] }, 'faults.0.milliseconds'],
    [{ faults: [{ kind: 'slow', milliseconds: 1, often: true }] }, 'often'],
    [{}, 'faults'],
  ])('refuse %j', async (settings, field) => {
    const { status, text } = await ada.put('/_site/faults', settings);
    expect(status).toBe(400);
    expect(text).toContain(field);
    expect(() => site.site.faults.set(JSON.parse(JSON.stringify(settings)))).toThrow(field);
  });

  it('may be on from the start', async () => {
    const faulty = await startTestSite(undefined, { faults: { faults: [{ kind: 'unavailable' }] } });
    expect((await faulty.as('ada').get(pages)).status).toBe(503);
    await faulty.site.close();
  });
});

describe('503', () => {
  it('comes in the form of the API that was called, before anything has happened', async () => {
    await put({ faults: [{ kind: 'unavailable', retryAfter: 7, method: 'POST' }] });
    await expect(makePage(ada, 'HR', 'Never made')).rejects.toThrow('SERVICE_UNAVAILABLE');
    const answer = await ada.post('/wiki/rest/api/content/1146883/label', [{ name: 'late' }]);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.json).toMatchObject({ statusCode: 503, data: { errors: [] } });
    expect(await titled('Never made')).toBe(0);
  });

  it('comes after the write has happened, too', async () => {
    await put({ faults: [{ kind: 'unavailable', moment: 'after', method: 'POST' }] });
    await expect(makePage(ada, 'HR', 'Made at 503')).rejects.toThrow('SERVICE_UNAVAILABLE');
    expect(await titled('Made at 503')).toBe(1);
  });

  it('meets the same requests for the same seed', async () => {
    const run = async () => {
      await put({ seed: 11, faults: [{ kind: 'unavailable', share: 0.5 }] });
      const statuses: number[] = [];
      for (let time = 0; time < 20; time += 1) statuses.push((await ada.get(pages)).status);
      return statuses;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await run()).toEqual(first);
  });
});

describe('a slow answer', () => {
  it('waits as long as the fault says, and goes on when the faults are cleared', async () => {
    await put({ faults: [{ kind: 'slow', milliseconds: 600_000, path: pages }] });
    const late = ada.get(pages);
    while (site.site.faults.read().faults[0]?.happened !== 1) await ada.get('/wiki/api/v2/spaces');
    await ada.delete('/_site/faults');
    expect((await late).status).toBe(200);
  });

  it('does not keep the site from closing', async () => {
    const slow = await startTestSite(undefined, {
      faults: { faults: [{ kind: 'slow', milliseconds: 600_000 }] },
    });
    const late = slow.as('ada').get(pages);
    while (slow.site.faults.read().faults[0]?.happened !== 1) await slow.as('ada').get('/_site/faults');
    await slow.site.close();
    expect((await late).status).toBe(200);
  });
});

describe('a reset connection', () => {
  it.each([
    ['before', 0],
    ['after', 1],
    ['midway', 1],
  ] as const)('%s leaves the caller without an answer: %i page is made', async (moment, made) => {
    await put({ faults: [{ kind: 'reset', moment, method: 'POST', count: 1 }] });
    await expect(makePage(ada, 'HR', `Reset ${moment}`)).rejects.toThrow();
    expect(await titled(`Reset ${moment}`)).toBe(made);
    expect(site.faults).toEqual([]);
  });

  it('midway through an answer without a body is one too', async () => {
    const { id } = await makePage(ada, 'HR', 'Deleted midway');
    await put({ faults: [{ kind: 'reset', moment: 'midway', method: 'DELETE' }] });
    await ada.delete(`${pages}/${id}`).catch(() => undefined);
    await put({ faults: [] });
    expect((await ada.get(`${pages}/${id}`)).json.status).toBe('trashed');
    expect(site.faults).toEqual([]);
  });

  it('counts against a quota that stands before it', async () => {
    await put({
      faults: [
        { kind: 'quota', pointsPerHour: 10 },
        { kind: 'reset', moment: 'after', count: 1 },
      ],
    });
    await expect(ada.get(pages)).rejects.toThrow();
    expect((await ada.get('/wiki/api/v2/pages/1')).headers.get('x-ratelimit-remaining')).toBe('7');
    expect(site.faults).toEqual([]);
  });

  it('midway has sent its status and half of the body', async () => {
    await put({ faults: [{ kind: 'reset', moment: 'midway' }] });
    const authorization = `Basic ${Buffer.from('admin@example.com:local-admin-token').toString('base64')}`;
    const answer = await fetch(`${site.site.url}${pages}`, { headers: { authorization } });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

describe('expired tokens', () => {
  it('stay expired, while another works', async () => {
    await put({ faults: [{ kind: 'expired-token', count: 1 }] });
    const statuses = [await ada.get(pages), await ada.get(pages), await site.as('jane').get(pages)];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200]);
    expect(statuses[0]?.headers.get('www-authenticate')).toContain('Basic');
  });

  it("are refused in the gateway's words behind the gateway", async () => {
    await put({ faults: [{ kind: 'expired-token' }] });
    const { cloudId } = (await ada.get('/_edge/tenant_info')).json;
    const { status, json } = await ada.get(`/ex/confluence/${cloudId}${pages}`);
    expect([status, json]).toEqual([401, { code: 401, message: 'Unauthorized' }]);
  });
});

describe('all at once', () => {
  it('loses no write that was acknowledged, and meets the site unprepared nowhere', async () => {
    const share = 0.2;
    await put({
      seed: 3,
      faults: [
        { kind: 'reset', moment: 'after', share },
        { kind: 'unavailable', moment: 'after', share },
        { kind: 'quota', pointsPerHour: 60 },
        { kind: 'slow', milliseconds: 1, share },
        { kind: 'reset', moment: 'midway', share },
        { kind: 'unavailable', share },
      ],
    });
    const writes = Array.from({ length: 60 }, async (_, number) => {
      const title = `Stormy ${number}`;
      const answer = await ada.post(pages, { spaceId: hr, title }).catch((): undefined => undefined);
      return { title, status: answer?.status };
    });
    const outcomes = await Promise.all(writes);
    await ada.delete('/_site/faults');

    const statuses = new Set(outcomes.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 503, undefined]));
    for (const { title, status } of outcomes) if (status === 200) expect(await titled(title)).toBe(1);
    expect(site.faults).toEqual([]);
  });
});

describe('a conflict', () => {
  const update = (page: { id: string; title: string }, number: number) =>
    ada.put(`${pages}/${page.id}`, {
      id: page.id,
      status: 'current',
      title: page.title,
      body: { value: '<p>Mine.</p>' },
      version: { number },
    });

  it('is a newer version of another person, which the caller can read and go on from', async () => {
    const page = await makePage(ada, 'HR', 'Contended');
    await put({ faults: [{ kind: 'conflict', count: 1 }] });
    const lost = await update(page, 2);
    expect(lost.status).toBe(409);
    expect(lost.json.errors[0].title).toBe(
      'Version must be incremented when updating a page. Current Version: [2]. Provided version: [2]',
    );
    const { version } = (await ada.get(`${pages}/${page.id}`)).json;
    expect(version.number).toBe(2);
    expect(version.authorId).not.toBe(page.authorId);
    expect((await update(page, 3)).status).toBe(200);
  });

  it('meets properties too, and nothing that has no versions', async () => {
    const page = await makePage(ada, 'HR', 'Contended property');
    const path = `${pages}/${page.id}/properties`;
    const { id } = (await ada.post(path, { key: 'colour', value: 'red' })).json;
    await put({ faults: [{ kind: 'conflict', count: 1 }] });
    expect((await ada.put(`${pages}/${page.id}/title`, { status: 'current', title: 'Renamed' })).status).toBe(
      200,
    );
    const blue = (number: number) =>
      ada.put(`${path}/${id}`, { key: 'colour', value: 'blue', version: { number, message: '' } });
    expect((await blue(2)).status).toBe(409);
    expect((await blue(3)).json.value).toBe('blue');
  });
});
