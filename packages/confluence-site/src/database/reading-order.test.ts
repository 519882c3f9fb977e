import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSiteApp } from '../app.ts';
import { openFileStore } from '../attachments/file-store.ts';
import { beginSite } from '../seed/begin-site.ts';
import { seedUsers } from '../seed/users.ts';
import { siteParts } from '../site-parts.ts';
import { basic } from '../testing/site-client.ts';
import { type Database, openDatabase } from './database.ts';
import { sql } from './sql.ts';

// A list is quick on a large site when an index leads to its first rows: no test of time, which says as much of the machine.

let database: Database;
let get: (path: string) => Promise<readonly string[]>;
beforeAll(() => {
  database = openDatabase();
  const plans: string[] = [];
  const explained: Database = {
    ...database,
    all: (query) => {
      const steps = database.all<{ parent: number; detail: string }>(sql`explain query plan ${query}`);
      // What a part of the condition takes by itself is below another step.
      const own = steps.filter(({ parent }) => parent === 0).map(({ detail }) => detail);
      if (own.some((step) => /^(SEARCH|SCAN) c\b/.test(step))) plans.push(...own);
      return database.all(query);
    },
  };
  const site = siteParts({ database: explained, files: openFileStore() });
  beginSite(site);
  const app = createSiteApp(site);
  const authorization = basic(seedUsers.jane.email, seedUsers.jane.apiToken);
  get = async (path) => {
    plans.length = 0;
    const headers = { host: 'localhost', authorization };
    const answer = await app.request(`http://localhost/wiki/api/v2${path}`, { headers }, {});
    expect(answer.status).toBe(200);
    return [...plans];
  };
});
afterAll(() => database.close());

const orders = [
  '',
  'id',
  '-id',
  'title',
  '-title',
  'created-date',
  '-created-date',
  'modified-date',
  '-modified-date',
];

it.each(orders)('a list of pages sorted by "%s" is read in the order of an index', async (order) => {
  const { id } = database.first<{ id: number }>(sql`select id from space where key = 'ENG'`) ?? { id: 0 };
  for (const of of ['/pages?', `/pages?space-id=${id}&`, `/spaces/${id}/pages?`]) {
    const plan = await get(`${of}limit=2${order === '' ? '' : `&sort=${order}`}`);
    expect(plan).not.toEqual([]);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  }
});

it('a page is found by its title without looking at others', async () => {
  const plan = await get('/pages?title=Q3+Planning');
  expect(plan.find((step) => /\bc\b/.test(step))).toMatch(/^SEARCH c USING INDEX .*title_lower=\?/);
});
