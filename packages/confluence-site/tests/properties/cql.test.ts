import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SiteClient, startTestSite, type TestSite } from '../../src/testing/site-client.ts';
import { arbitraryCql } from './arbitrary-cql.ts';
import { mutated } from './mutations.ts';
import { runs } from './runs.ts';

let site: TestSite;
let jane: SiteClient;
beforeAll(async () => {
  site = await startTestSite();
  jane = site.as('jane');
});
afterAll(() => site.site.close());

const wellFormed = (text: string) => text.toWellFormed();
const search = (path: string, cql: string) =>
  jane.get(`/wiki/rest/api/${path}?cql=${encodeURIComponent(cql)}`);

it('finds something or nothing by any CQL that follows the grammar', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCql, async (cql) => {
      const { status, text, json } = await search('search', cql);
      expect(status, text).toBe(200);
      expect(json.results.length).toBeLessThanOrEqual(json.totalSize);
      const contents = await search('content/search', cql);
      expect(contents.json.size).toBe(json.size);
    }),
    runs(150),
  );
  expect(site.faults).toEqual([]);
}, 60_000);

it('answers or refuses CQL with mistakes in it', async () => {
  const path = fc.constantFrom('search', 'content/search', 'search/user');
  await fc.assert(
    fc.asyncProperty(path, mutated(arbitraryCql), async (where, cql) => {
      const { status, json } = await search(where, wellFormed(cql));
      expect([200, 400]).toContain(status);
      if (status === 400) expect(json).toMatchObject({ statusCode: 400, data: { successful: true } });
    }),
    runs(150),
  );
  expect(site.faults).toEqual([]);
}, 60_000);
