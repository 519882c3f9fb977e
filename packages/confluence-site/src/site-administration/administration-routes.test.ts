import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestSite, type TestSite } from '../testing/site-client.ts';

let test: TestSite;
beforeEach(async () => {
  test = await startTestSite();
});
afterEach(() => test.site.close());

const call = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: unknown) =>
  fetch(`${test.site.url}/_site${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

it('tells the people and what there is to call', async () => {
  const answer = await (await call('')).json();
  expect(answer).toMatchObject({
    people: [
      { email: 'admin@example.com', apiToken: 'local-admin-token', isAdministrator: true },
      { email: 'jane@example.com' },
      { email: 'sam@example.com' },
    ],
    calls: expect.arrayContaining([
      'POST /_site/seed',
      'POST /_site/reset',
      'PUT /_site/snapshot',
      'DELETE /_site/faults',
    ]),
  });
});

it('seeds, and puts the first content back', async () => {
  const added = await call('/seed', 'POST', {}, { spaces: [{ key: 'OPS', pages: [{ title: 'On call' }] }] });
  expect(added.status).toBe(201);
  const page = { id: expect.stringMatching(/^\d+$/), title: 'On call', children: [] };
  expect(await added.json()).toMatchObject({
    users: [],
    spaces: [{ key: 'OPS', pages: [page], blogPosts: [] }],
  });
  expect((await call('/reset', 'POST')).status).toBe(204);
  expect((await test.as('ada').get('/wiki/api/v2/spaces?keys=OPS')).json.results).toEqual([]);
});

it('says in JSON what is wrong', async () => {
  const answer = await call('/seed', 'POST', {}, { spaces: [{ key: 'OPS', colour: 'red' }] });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    error: {
      code: 'INVALID_REQUEST_PARAMETER',
      message: expect.stringMatching(/'spaces\.0' is not valid: .*colour/),
    },
  });
});

describe('is closed to pages of other origins', () => {
  it.each([
    ['another origin', { origin: 'http://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site request', { 'sec-fetch-site': 'same-site' }],
  ])('%s', async (_, headers) => {
    for (const [path, method] of [
      ['/snapshot', 'GET'],
      ['/reset', 'POST'],
    ] as const) {
      const answer = await call(path, method, headers);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(/closed to pages of other origins/);
    }
  });

  it('but not to those of its own', async () => {
    const headers = { origin: test.site.url, 'sec-fetch-site': 'same-origin' };
    expect((await call('/reset', 'POST', headers)).status).toBe(204);
    expect((await call('', 'GET', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });
});
