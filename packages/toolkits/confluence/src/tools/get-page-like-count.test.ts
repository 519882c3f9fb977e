import { expect, it } from 'vitest';
import { like } from '../../testing/likes.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { getPageLikeCount } from './get-page-like-count.ts';

const site = useLocalSite();

it('counts those who like a page, under both names', async () => {
  const none = await site.client.run(getPageLikeCount, { id: 'q3 planning', space: 'marketing' });
  expect(none).toMatchObject({ count: 0, value: 0, title: 'Q3 Planning' });
  await like(site.client, none.id, ['jane@example.com']);
  expect(await site.client.run(getPageLikeCount, { id: none.id })).toEqual({ ...none, count: 1, value: 1 });
});

it.each([
  [{ id: 'The new website is live' }, 'not_found', 'No page fits'],
  [{ id: '' }, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageLikeCount, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
