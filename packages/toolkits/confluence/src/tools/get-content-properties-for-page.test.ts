import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPageProperty } from './create-page-property.ts';
import { getContentPropertiesForPage } from './get-content-properties-for-page.ts';

const site = useLocalSite();
beforeEach(async () => {
  for (const key of ['a', 'b', 'c']) {
    await site.client.run(createPageProperty, { page_id: 'Q3 Planning', key, value: { [key]: 1 } });
  }
});

const list = (input: object) =>
  site.client.run(getContentPropertiesForPage, { page_id: 'q3 planning', ...input });

it('lists the properties of a page with their values and versions', async () => {
  expect(await list({})).toMatchObject({
    results: [
      { key: 'a', value: { a: 1 }, version: { number: 1, createdBy: { accountId: expect.any(String) } } },
      { key: 'b', value: { b: 1 } },
      { key: 'c', value: { c: 1 } },
    ],
    title: 'Q3 Planning',
    size: 3,
    next: null,
  });
});

it('pages by cursor and by offset alike, and takes null for a limit', async () => {
  const first = await list({ limit: 2 });
  expect(first).toMatchObject({ size: 2, next: first.nextCursor });
  expect(await list({ limit: 2, cursor: first.next })).toMatchObject({ results: [{ key: 'c' }] });
  expect(await list({ limit: null, cursor: null, start: 1 })).toMatchObject({
    results: [{ key: 'b' }, { key: 'c' }],
  });
});

it('narrows to keys, of which those that are not there are left out', async () => {
  expect(await list({ key: 'b' })).toMatchObject({ results: [{ key: 'b' }], size: 1 });
  expect(await list({ key: ['c', 'a', 'zzz', 'c'] })).toMatchObject({
    results: [{ key: 'c' }, { key: 'a' }],
  });
});

it('shares the room for values among them in the short form', async () => {
  const value = 'x'.repeat(20_000);
  await site.client.run(createPageProperty, { page_id: 'Q3 Planning', key: 'long', value });
  const answer = getContentPropertiesForPage.output.parse(await list({}));
  const short = getContentPropertiesForPage.compact?.(
    answer,
    getContentPropertiesForPage.input.parse({ page_id: 'x' }),
  );
  expect(short).toMatchObject({
    title: 'Q3 Planning',
    results: [{ value: '{"a":1}' }, {}, {}, { key: 'long', value: value.slice(0, 3000) }],
  });
});

it('says which page it did not find', async () => {
  await expect(list({ page_id: 'nowhere' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('No page fits “nowhere”') },
  });
});
