import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';
import { getBlogposts } from './get-blogposts.ts';

const site = useLocalSite();
const title = 'The new website is live';

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(getBlogposts, input);
  return z
    .array(z.object({ title: z.string() }))
    .parse(results)
    .map((post) => post.title);
}

it('lists the posts of a space with what the next step needs', async () => {
  expect(await site.client.run(getBlogposts, { spaceId: 'marketing' })).toMatchObject({
    results: [
      {
        title,
        type: 'blogpost',
        status: 'current',
        spaceKey: 'MKT',
        url: expect.stringContaining('/wiki/spaces/MKT/blog/'),
        history: { createdAt: expect.stringMatching(/^\d{4}-/), createdBy: expect.any(String) },
      },
    ],
    size: 1,
    next: null,
    prev: null,
  });
});

it('lists those of all spaces, sorts them, and pages by cursor and by offset alike', async () => {
  for (const name of ['One', 'Two', 'Three']) {
    await site.client.run(createBlogpost, { spaceId: 'HR', title: name });
  }
  const all = await titles({ sort: 'newest' });
  expect(all.slice(0, 3)).toEqual(['Three', 'Two', 'One']);
  expect(all).toContain(title);
  const { next } = await site.client.run(getBlogposts, { sort: 'newest', limit: 2 });
  expect(await titles({ sort: 'newest', limit: 2, cursor: next })).toEqual(all.slice(2, 4));
  expect(await titles({ sort: 'newest', limit: 2, start: 1 })).toEqual(all.slice(1, 3));
});

it('narrows by label and author, and takes null for what is left out', async () => {
  await site.client.run(createBlogpost, { spaceId: 'MKT', title: 'News', labels: ['fresh'] });
  expect(await titles({ label: 'announcement', spaceId: 'MKT' })).toEqual([title]);
  expect(await titles({ authorId: 'ada admin', label: 'fresh' })).toEqual(['News']);
  expect(await titles({ authorId: 'sam@example.com', label: 'fresh' })).toEqual([]);
  expect(await titles({ cursor: null, limit: null, spaceId: 'MKT' })).toHaveLength(2);
});

it('narrows by when they were created', async () => {
  expect(await titles({ fromDay: '2026-09-01', toDay: '2026-09-02' })).toEqual([title]);
  expect(await titles({ toDay: '2026-08-31' })).toEqual([]);
});

it.each([
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ authorId: 'nobody' }, 'not_found', 'nobody'],
  [{ sort: 'likes' }, 'invalid_input', 'created, modified'],
  [{ limit: 500 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogposts, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
