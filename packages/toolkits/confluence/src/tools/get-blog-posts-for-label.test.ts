import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from './add-content-label.ts';
import { createBlogpost } from './create-blogpost.ts';
import { getBlogPostsForLabel } from './get-blog-posts-for-label.ts';

const site = useLocalSite();
const title = 'The new website is live';

it('lists the posts that carry a label, by its name or its id', async () => {
  await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: 'announcement' });
  const byName = await site.client.run(getBlogPostsForLabel, { id: '#Announcement' });
  expect(byName).toMatchObject({ label: 'announcement', results: [{ title, spaceKey: 'MKT' }], next: null });
  const labels = await site.client.read('/wiki/rest/api/label?name=announcement');
  const { label } = z.object({ label: z.object({ id: z.coerce.string() }) }).parse(labels);
  expect(await site.client.run(getBlogPostsForLabel, { id: label.id })).toEqual(byName);
});

it('narrows to a space and pages by cursor', async () => {
  await site.client.run(createBlogpost, { spaceId: 'HR', title: 'News', labels: ['announcement'] });
  expect(
    await site.client.run(getBlogPostsForLabel, { id: 'announcement', spaceId: 'people' }),
  ).toMatchObject({
    results: [{ title: 'News' }],
  });
  const first = await site.client.run(getBlogPostsForLabel, { id: 'announcement', limit: 1 });
  const rest = await site.client.run(getBlogPostsForLabel, { id: 'announcement', cursor: first.next });
  expect([first.results, rest.results].flat()).toHaveLength(2);
});

it.each([
  [{ id: 'anouncement' }, 'not_found', 'announcement'],
  [{ id: 'announcement', spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogPostsForLabel, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
