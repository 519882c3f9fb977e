import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePage, type SiteClient, startTestSite, type TestSite } from '../../src/testing/site-client.ts';
import { arbitraryStorage } from './arbitrary-storage.ts';
import { runs } from './runs.ts';

let site: TestSite;
let ada: SiteClient;
let page: { readonly id: string; readonly title: string };
let version = 1;
beforeAll(async () => {
  site = await startTestSite();
  ada = site.as('ada');
  page = await makePage(ada, 'MKT', 'Written again and again');
});
afterAll(() => site.site.close());

async function writeAndRead(value: string): Promise<string> {
  version += 1;
  const path = `/wiki/api/v2/pages/${page.id}`;
  const body = { representation: 'storage', value };
  const update = { id: page.id, title: page.title, status: 'current', version: { number: version }, body };
  const { status, text } = await ada.put(path, update);
  expect(status, text).toBe(200);
  return (await ada.get(`${path}?body-format=storage`)).json.body.storage.value;
}

const withoutIds = (storage: string) =>
  storage.replace(/(?<= ac:macro-id=")[0-9a-f]{8}-[0-9a-f-]{27}(?=")/g, 'ID');

it('keeps storage format byte for byte but for what the real site changes, and then all of it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryStorage, async ({ written, kept }) => {
      const read = await writeAndRead(written);
      expect(withoutIds(read)).toBe(kept);
      expect(await writeAndRead(read)).toBe(read);
    }),
    runs(120),
  );
}, 60_000);
