import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from './add-content-label.ts';
import { getBlogpostLabels } from './get-blogpost-labels.ts';

const site = useLocalSite();
const id = 'The new website is live';

it('lists the labels of a post that it finds by its title', async () => {
  expect(await site.client.run(getBlogpostLabels, { id: 'the new website' })).toMatchObject({
    title: id,
    url: expect.stringContaining('/wiki/spaces/MKT/blog/'),
    results: [{ name: 'announcement', prefix: 'global' }],
    size: 1,
    start: 0,
    limit: 25,
  });
});

it('pages by offset and by cursor', async () => {
  await site.client.run(addContentLabel, { id, labels: 'a, b, c' });
  const all = await site.client.run(getBlogpostLabels, { id });
  const first = await site.client.run(getBlogpostLabels, { id, limit: 2 });
  const rest = await site.client.run(getBlogpostLabels, { id, limit: 2, cursor: first.nextCursor });
  expect([first.results, rest.results].flat()).toEqual(all.results);
  expect(await site.client.run(getBlogpostLabels, { id, limit: 2, start: 2 })).toMatchObject({
    results: rest.results,
  });
});

it('refuses a page', async () => {
  await expect(site.client.run(getBlogpostLabels, { id: 'Q3 Planning' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('No blog post fits') },
  });
});
