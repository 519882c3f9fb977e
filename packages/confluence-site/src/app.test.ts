import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudId } from './http/gateway.ts';
import { spaceId, startTestSite, type TestSite } from './testing/site-client.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.site.close());

describe('what is not there', () => {
  it("is answered in the second API's form", async () => {
    const { status, json } = await site.as('ada').get('/wiki/api/v2/nothing');
    expect(status).toBe(404);
    expect(json).toEqual({ errors: [{ status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null }] });
  });

  it("is answered in the first API's form", async () => {
    const { status, json } = await site.as('ada').get('/wiki/rest/api/nothing');
    expect(status).toBe(404);
    expect(json).toMatchObject({ statusCode: 404, data: { errors: [] } });
    expect(json.message).toContain('NotFoundException');
  });
});

describe('what Confluence took out of the first API', () => {
  it.each([
    '/content',
    '/content/1146883',
    '/content/1146883/label',
    '/content/1146883/child/page',
    '/space/MKT',
  ])('answers 410 at %s', async (path) => {
    const { status, json } = await site.as('ada').get(`/wiki/rest/api${path}`);
    expect(status).toBe(410);
    expect(json.message).toBe(
      'com.atlassian.confluence.api.service.exceptions.pagesmodes.GoneException: This deprecated endpoint has been removed.',
    );
  });
});

describe('the Host header', () => {
  it('must be a loopback name: a page elsewhere cannot make a browser ask here under its own', async () => {
    const status = await statusForHost('evil.example');
    expect(status).toBe(421);
    expect(await statusForHost('localhost:1234')).toBe(302);
  });

  function statusForHost(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(site.site.url, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});

describe('the gateway', () => {
  it('answers under the cloud id that tenant_info tells', async () => {
    const tenant = await site.anonymous().get('/_edge/tenant_info');
    expect(tenant.json).toEqual({ cloudId });
    const path = `/ex/confluence/${tenant.json.cloudId}/wiki/rest/api/user/current`;
    expect((await site.as('jane').get(path)).json.email).toBe('jane@example.com');
    expect((await site.anonymous().get(path)).status).toBe(401);
    expect((await site.as('jane').get(path.replace(cloudId, 'another'))).status).toBe(404);
  });

  it('leads on with a path from the site, as the real one does', async () => {
    const { json } = await site.as('jane').get(`/ex/confluence/${cloudId}/wiki/api/v2/pages?limit=1`);
    expect(json._links.next).toMatch(/^\/wiki\/api\/v2\/pages\?limit=1&cursor=/);
  });
});

describe('bad input', () => {
  it('over 5 MB is refused with 413', async () => {
    const value = `<p>${'x'.repeat(5 * 1024 * 1024)}</p>`;
    const id = await spaceId(site.as('ada'), 'MKT');
    const { status, json } = await site
      .as('ada')
      .post('/wiki/api/v2/pages', { spaceId: id, title: 'Big', body: { representation: 'storage', value } });
    expect(status).toBe(413);
    expect(json.errors[0].status).toBe(413);
  });

  it('that is not JSON is refused with 400', async () => {
    expect((await site.as('ada').post('/wiki/api/v2/pages', '{')).status).toBe(400);
  });

  it('never ends in a fault, whatever the path, the query and the body are', async () => {
    const paths = fc.constantFrom(
      '/wiki/api/v2/pages',
      '/wiki/api/v2/blogposts',
      '/wiki/api/v2/spaces',
      '/wiki/api/v2/labels',
      '/wiki/rest/api/space',
      '/wiki/rest/api/content/1146883/label',
      '/wiki/rest/api/search',
    );
    const names = fc.constantFrom(
      'limit',
      'cursor',
      'sort',
      'id',
      'keys',
      'cql',
      'start',
      'title',
      'body-format',
    );
    const query = fc.dictionary(names, fc.string());
    await fc.assert(
      fc.asyncProperty(paths, query, fc.json(), async (path, parameters, body) => {
        const address = `${path}?${new URLSearchParams(parameters)}`;
        expect((await site.as('ada').get(address)).status).toBeLessThan(500);
        expect((await site.as('ada').post(address, body)).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
    expect(site.faults).toEqual([]);
  });
});
