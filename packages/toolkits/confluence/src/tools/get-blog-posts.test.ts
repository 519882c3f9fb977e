import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { confluence } from '../toolkit.ts';
import { createBlogpost } from './create-blogpost.ts';
import { getBlogPosts } from './get-blog-posts.ts';

const site = useLocalSite();

it('answers older programs and points them to the tool that took its place', async () => {
  const answer = await site.client.run(getBlogPosts, { cursor: null, limit: null });
  expect(answer.results).toContainEqual(
    expect.objectContaining({
      title: 'The new website is live',
      type: 'blogpost',
      status: 'current',
      history: expect.objectContaining({ lastUpdatedAt: expect.any(String) }),
    }),
  );
  expect(confluence.tools.map(({ slug }) => slug)).toContain(getBlogPosts.deprecatedFor);
});

it('pages by cursor', async () => {
  await site.client.run(createBlogpost, { spaceId: 'HR', title: 'News' });
  const first = await site.client.run(getBlogPosts, { limit: 1 });
  const second = await site.client.run(getBlogPosts, { limit: 1, cursor: first.next });
  expect([first, second].map(({ size }) => size)).toEqual([1, 1]);
  expect(first.results).not.toEqual(second.results);
});

it('refuses what it never took', async () => {
  await expect(site.client.run(getBlogPosts, { spaceId: 'MKT' })).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining('spaceId') },
  });
});
