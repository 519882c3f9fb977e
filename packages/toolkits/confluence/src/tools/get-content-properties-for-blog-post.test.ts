import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpostProperty } from './create-blogpost-property.ts';
import { getContentPropertiesForBlogPost } from './get-content-properties-for-blog-post.ts';

const site = useLocalSite();

it('reads what is stored beside a blog post', async () => {
  const id = 'The new website is live';
  const { ownerId } = await site.client.run(createBlogpostProperty, { id, key: 'sent', value: true });
  const answer = await site.client.run(getContentPropertiesForBlogPost, { blogpost_id: ownerId, limit: 10 });
  expect(answer).toMatchObject({
    results: [{ key: 'sent', value: true, version: { number: 1, message: null, minorEdit: false } }],
    title: id,
    limit: 10,
    start: 0,
    _links: { self: `/wiki/api/v2/blogposts/${ownerId}/properties` },
  });
});

it.each([
  [{ blogpost_id: 'nowhere' }, 'not_found', 'No blog post fits'],
  [{ blogpost_id: 'x', limit: 0 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (sent, code, words) => {
  await expect(site.client.run(getContentPropertiesForBlogPost, sent)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
