import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSite } from './site.ts';
import { makePage, startTestSite } from './testing/site-client.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'confluence-site-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('createSite', () => {
  it('keeps what was written over a restart, and does not seed twice', async () => {
    const first = await startTestSite(folder);
    const page = await makePage(first.as('ada'), 'MKT', 'Kept');
    await first.site.close();

    const second = await startTestSite(folder);
    const found = await second.as('ada').get(`/wiki/api/v2/pages/${page.id}`);
    const spaces = await second.as('ada').get('/wiki/api/v2/spaces');
    await second.site.close();

    expect(found.json.title).toBe('Kept');
    expect(spaces.json.results).toHaveLength(4);
  });

  it('makes its database readable by its owner only', async () => {
    const { site } = await startTestSite(folder);
    const mode = statSync(join(folder, 'confluence-site.sqlite')).mode & 0o777;
    await site.close();
    expect(mode).toBe(0o600);
  });

  it('puts the first content back on reset, with the same ids', async () => {
    const { site, as } = await startTestSite();
    const before = await as('ada').get('/wiki/api/v2/pages?limit=250&sort=id');
    await makePage(as('ada'), 'ENG', 'Gone after the reset');
    await site.reset();
    const after = await as('ada').get('/wiki/api/v2/pages?limit=250&sort=id');
    await site.close();
    expect(after.json).toEqual(before.json);
  });

  it('rejects with the code of a taken port', async () => {
    const { site } = await startTestSite();
    const port = Number(new URL(site.url).port);
    await expect(createSite({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await site.close();
  });

  it('begins without spaces where it is to be empty, and is so again after a reset', async () => {
    const { site, as } = await startTestSite(undefined, { firstContent: 'empty' });
    const spaces = async () => (await as('ada').get('/wiki/api/v2/spaces')).json.results;
    expect(await spaces()).toEqual([]);
    await site.seed({ spaces: [{ key: 'ONE' }] });
    expect(await spaces()).toHaveLength(1);
    await site.reset();
    expect(await spaces()).toEqual([]);
    await site.close();
  });

  it('closes once, however often it is told to', async () => {
    const { site } = await startTestSite();
    await Promise.all([site.close(), site.close()]);
    await expect(site.close()).resolves.toBeUndefined();
    await expect(fetch(site.url)).rejects.toThrow();
  });

  it('tells who has an account, with the tokens that are public', async () => {
    const { site } = await startTestSite();
    await site.seed({ users: [{ email: 'kim@example.com', displayName: 'Kim', apiToken: 'of-her-own' }] });
    const people = site.people().map(({ email, apiToken }) => [email, apiToken]);
    await site.close();
    expect(people).toEqual([
      ['admin@example.com', 'local-admin-token'],
      ['jane@example.com', 'local-jane-token'],
      ['kim@example.com', undefined],
      ['sam@example.com', 'local-sam-token'],
    ]);
  });

  it('answers to more host names where it is told to', async () => {
    const { site } = await startTestSite(undefined, { allowedHosts: ['confluence'] });
    const statusFor = (name: string) =>
      new Promise((resolve, reject) => {
        const headers = { host: `${name}:8790` };
        get(`${site.url}/_edge/tenant_info`, { headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    expect([await statusFor('confluence'), await statusFor('elsewhere')]).toEqual([200, 421]);
    await site.close();
  });

  it.each([
    ['0.0.0.0', /^http:\/\/127\.0\.0\.1:\d+$/],
    ['localhost', /^http:\/\/localhost:\d+$/],
  ])('listening on %s, names an origin to call', async (host, origin) => {
    const { site } = await startTestSite(undefined, { host });
    expect(site.url).toMatch(origin);
    expect((await fetch(`${site.url}/_edge/tenant_info`)).status).toBe(200);
    await site.close();
  });

  it('has the users, spaces and pages that programs rely on', async () => {
    const { site, as } = await startTestSite();
    const spaces = await as('ada').get('/wiki/api/v2/spaces?sort=key');
    expect(
      spaces.json.results.map((space: { key: string; name: string }) => [space.key, space.name]),
    ).toEqual([
      ['ENG', 'Engineering'],
      ['HR', 'People'],
      ['MKT', 'Marketing'],
      ['PROD', 'Product'],
    ]);
    const planning = await as('sam').get('/wiki/api/v2/pages?title=Q3+Planning&body-format=storage');
    expect(planning.json.results).toHaveLength(1);
    expect(planning.json.results[0].status).toBe('current');
    expect(planning.json.results[0].body.storage.value).toContain('<h2>Goals</h2>');
    await site.close();
  });
});
