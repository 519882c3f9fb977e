import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePage, type SiteClient, spaceId, startTestSite, type TestSite } from '../testing/site-client.ts';

const lag = 2_000;
const pages = '/wiki/api/v2/pages';

let moment: number;
let site: TestSite;
let ada: SiteClient;
beforeEach(async () => {
  moment = Date.parse('2026-11-22T10:00:00.000Z');
  site = await startTestSite(undefined, { indexLag: lag, now: () => moment });
  ada = site.as('ada');
});
afterEach(() => site.site.close());

const found = async (cql: string, user = ada): Promise<string[]> =>
  (await user.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`)).json.results.map(
    (hit: { title: string }) => hit.title,
  );
const listed = async (path: string): Promise<string[]> =>
  (await ada.get(path)).json.results.map(
    (one: { title?: string; name?: string; key?: string }) => one.title ?? one.name ?? one.key,
  );
const update = (id: string, title: string, value: string, number: number) =>
  ada.put(`${pages}/${id}`, { id, status: 'current', title, body: { value }, version: { number } });

describe('search that lags', () => {
  it('sees the first content from the start', async () => {
    expect(await found('title ~ "q3 planning"')).toEqual(['Q3 Planning']);
    expect(await found('text ~ receipts')).toEqual(['Travel expenses']);
  });

  it('finds a new page after the lag; reading it and listing it by its title are immediate', async () => {
    const { id } = await makePage(ada, 'HR', 'Zeppelin parking');
    expect(await found('title ~ zeppelin')).toEqual([]);
    expect(await found('title = "Zeppelin parking" and type = page')).toEqual([]);
    expect((await ada.get(`${pages}/${id}`)).status).toBe(200);
    expect(await listed(`${pages}?title=Zeppelin+parking`)).toEqual(['Zeppelin parking']);

    moment += lag - 1;
    expect(await found('title ~ zeppelin')).toEqual([]);
    moment += 1;
    expect(await found('title ~ zeppelin')).toEqual(['Zeppelin parking']);
  });

  it('sees each of several changes at its own time', async () => {
    const { id } = await makePage(ada, 'HR', 'Airship', {
      body: { representation: 'storage', value: '<p>red</p>' },
    });
    moment += 1_000;
    await update(id, 'Balloon', '<p>green</p>', 2);
    moment += 1_000;
    expect(await found('text ~ red')).toEqual(['Airship']);
    expect(await found('text ~ green')).toEqual([]);
    moment += 1_000;
    expect(await found('text ~ red')).toEqual([]);
    expect(await found('text ~ green')).toEqual(['Balloon']);
  });

  it('still finds what was trashed, and not what was purged', async () => {
    const { id } = await makePage(ada, 'HR', 'Short-lived');
    moment += lag;
    await ada.delete(`${pages}/${id}`);
    expect(await found('title ~ "short-lived"')).toEqual(['Short-lived']);
    await ada.delete(`${pages}/${id}?purge=true`);
    expect(await found('title ~ "short-lived"')).toEqual([]);
    moment += lag;
    expect(await found('title ~ "short-lived"')).toEqual([]);
  });

  it('tells nobody of what was hidden from them in the meantime', async () => {
    const { id } = await makePage(ada, 'HR', 'Soon secret');
    moment += lag;
    expect(await found('title ~ secret', site.as('jane'))).toEqual(['Soon secret']);
    const accountId = (await ada.get('/wiki/rest/api/user/current')).json.accountId;
    const restriction = await ada.put(`/wiki/rest/api/content/${id}/restriction`, [
      { operation: 'read', restrictions: { user: [{ type: 'known', accountId }] } },
    ]);
    expect(restriction.status).toBe(200);
    expect(await found('title ~ secret', site.as('jane'))).toEqual([]);
    expect(await found('title ~ secret')).toEqual(['Soon secret']);
  });

  it('has caught up after a restart, and lags again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-lag-'));
    const open = () => startTestSite(folder, { indexLag: lag, now: () => moment });
    const before = await open();
    await makePage(before.as('ada'), 'HR', 'Written down');
    expect(await found('title ~ written', before.as('ada'))).toEqual([]);
    await before.site.close();
    const after = await open();
    expect(await found('title ~ written', after.as('ada'))).toEqual(['Written down']);
    await makePage(after.as('ada'), 'HR', 'Written late');
    expect(await found('title ~ written', after.as('ada'))).toEqual(['Written down']);
    await after.site.close();
    await rm(folder, { recursive: true });
  });

  it('does not lag behind what is put in from outside', async () => {
    await makePage(ada, 'HR', 'Gone with the reset');
    await site.site.reset();
    expect(await found('title ~ "q3 planning"')).toEqual(['Q3 Planning']);
    moment += lag;
    expect(await found('title ~ reset')).toEqual([]);
  });
});

describe('the lists that lag', () => {
  it('are those of labels', async () => {
    const { id } = await makePage(ada, 'HR', 'Labelled late');
    moment += lag;
    await ada.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'dawdling' }]);
    expect(await listed(`${pages}/${id}/labels`)).toEqual([]);
    expect(await found('label = dawdling')).toEqual([]);
    moment += lag;
    expect(await listed(`${pages}/${id}/labels`)).toEqual(['dawdling']);
    expect(await found('label = dawdling')).toEqual(['Labelled late']);
    const label = (await ada.get(`${pages}/${id}/labels`)).json.results[0];
    const carriers = `/wiki/api/v2/labels/${label.id}/pages`;
    expect(await listed(carriers)).toEqual(['Labelled late']);

    await ada.delete(`/wiki/rest/api/content/${id}/label/dawdling`);
    expect(await listed(`${pages}/${id}/labels`)).toEqual(['dawdling']);
    moment += lag;
    expect(await listed(`${pages}/${id}/labels`)).toEqual([]);
  });

  it('are those of what is below a page', async () => {
    const parent = await makePage(ada, 'HR', 'Parent');
    moment += lag;
    await makePage(ada, 'HR', 'Child', { parentId: parent.id });
    const lists = ['children', 'direct-children', 'descendants'].map(
      (name) => `${pages}/${parent.id}/${name}`,
    );
    for (const list of lists) expect(await listed(list)).toEqual([]);
    moment += lag;
    for (const list of lists) expect(await listed(list)).toEqual(['Child']);
  });

  it('are those of properties', async () => {
    const { id } = await makePage(ada, 'HR', 'With a property');
    moment += lag;
    const path = `${pages}/${id}/properties`;
    const property = await ada.post(path, { key: 'colour', value: 'red' });
    expect(await listed(path)).toEqual([]);
    expect((await ada.get(`${path}/${property.json.id}`)).status).toBe(200);
    moment += lag;
    expect(await listed(path)).toEqual(['colour']);
  });

  it('are not those of pages and spaces', async () => {
    const { id } = await makePage(ada, 'HR', 'Listed at once');
    const hr = await spaceId(ada, 'HR');
    expect(await listed(`/wiki/api/v2/spaces/${hr}/pages?title=Listed+at+once`)).toEqual(['Listed at once']);
    expect((await ada.get(`${pages}/${id}/versions`)).json.results).toHaveLength(1);
  });
});
