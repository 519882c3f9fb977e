import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makePage,
  type SiteClient,
  spaceId,
  startTestSite,
  type TestSite,
} from '../../src/testing/site-client.ts';
import { arbitraryAdf } from './arbitrary-adf.ts';
import { arbitraryStorage } from './arbitrary-storage.ts';
import { arbitraryWiki } from './arbitrary-wiki.ts';
import { mutated } from './mutations.ts';
import { runs } from './runs.ts';

let site: TestSite;
let ada: SiteClient;
let space: string;
let pageId: string;
let pages = 0;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  space = await spaceId(ada, 'MKT');
  pageId = (await makePage(ada, 'MKT', 'Commented')).id;
});
afterAll(() => site.site.close());

const adf = arbitraryAdf.map((document) => JSON.stringify(document));
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
const bodies = fc.oneof(
  mutated(arbitraryStorage.map(({ written }) => written)).map((value) => ({
    representation: 'storage',
    value,
  })),
  mutated(adf).map((value) => ({ representation: 'atlas_doc_format', value })),
  mutated(arbitraryWiki).map((value) => ({ representation: 'wiki', value })),
  fc
    .tuple(fc.constantFrom('storage', 'atlas_doc_format', 'wiki'), hostile)
    .map(([representation, value]) => ({ representation, value })),
);

it('takes or refuses any body, and shows in every format what it takes', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      pages += 1;
      const made = await ada.post('/wiki/api/v2/pages', { spaceId: space, title: `Body ${pages}`, body });
      expect([200, 400], made.text).toContain(made.status);
      const comment = await ada.post('/wiki/api/v2/footer-comments', { pageId, body });
      expect([200, 201, 400], comment.text).toContain(comment.status);
      if (made.status === 400) return;
      for (const format of ['storage', 'atlas_doc_format', 'view', 'export_view', 'editor']) {
        const read = await ada.get(`/wiki/api/v2/pages/${made.json.id}?body-format=${format}`);
        expect(read.status, read.text).toBe(200);
      }
      expect((await ada.get(`/wiki${made.json._links.webui}`)).status).toBe(200);
    }),
    runs(150),
  );
  expect(site.faults).toEqual([]);
}, 90_000);

it('converts any body or refuses it', async () => {
  const target = fc.constantFrom('view', 'storage', 'atlas_doc_format', 'export_view', 'none');
  await fc.assert(
    fc.asyncProperty(bodies, target, async (body, to) => {
      const { status, text } = await ada.post(`/wiki/rest/api/contentbody/convert/async/${to}`, body);
      expect([200, 400], text).toContain(status);
    }),
    runs(100),
  );
  expect(site.faults).toEqual([]);
}, 60_000);
