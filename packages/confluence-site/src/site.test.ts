import { mkdtempSync, rmSync, statSync } from 'node:fs';
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
