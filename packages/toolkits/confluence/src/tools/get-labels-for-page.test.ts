import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from './add-content-label.ts';
import { getLabelsForPage } from './get-labels-for-page.ts';

const site = useLocalSite();

it('lists the labels of a page that it finds by its title', async () => {
  expect(await site.client.run(getLabelsForPage, { id: 'autumn campaign' })).toMatchObject({
    title: 'Autumn campaign',
    url: expect.stringContaining('/wiki/spaces/MKT/pages/'),
    results: [expect.objectContaining({ name: 'campaign', prefix: 'global' }), { name: 'planning' }],
    size: 2,
    nextCursor: null,
  });
});

it('pages by offset', async () => {
  const { client } = site;
  await client.run(addContentLabel, { id: 'q3 planning', labels: 'a, b, c' });
  const all = await client.run(getLabelsForPage, { id: 'q3 planning' });
  const part = await client.run(getLabelsForPage, { id: 'q3 planning', start: 1, limit: 2 });
  expect(part).toMatchObject({ start: 1, limit: 2, size: 2 });
  expect(all.results).toEqual(expect.arrayContaining([part.results].flat()));
  expect(part.nextCursor).not.toBeNull();
});

it.each([
  [{ id: 'no such page' }, 'not_found', 'No page fits'],
  [{ id: 'the new website is live' }, 'not_found', 'No page fits'],
  [{ id: 'q3 planning', limit: 500 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getLabelsForPage, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
