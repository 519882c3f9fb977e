import { expect, it } from 'vitest';
import { like } from '../../testing/likes.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { getBlogpostLikeCount } from './get-blogpost-like-count.ts';

const site = useLocalSite();

it('counts those who like a post', async () => {
  const none = await site.client.run(getBlogpostLikeCount, { id: 'the new website is live' });
  expect(none).toMatchObject({ count: 0, title: 'The new website is live' });
  await like(site.client, none.id, ['jane@example.com', 'sam@example.com']);
  expect(await site.client.run(getBlogpostLikeCount, { id: none.id })).toEqual({ ...none, count: 2 });
});

it.each([
  [{ id: 'Q3 Planning' }, 'not_found', 'No blog post fits'],
  [{ id: 'The new website is live', space: 'HR' }, 'not_found', 'No blog post fits'],
  [{}, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogpostLikeCount, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
