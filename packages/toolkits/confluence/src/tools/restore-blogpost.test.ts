import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';
import { deleteBlogpost } from './delete-blogpost.ts';
import { restoreBlogpost } from './restore-blogpost.ts';

const site = useLocalSite();
const post = 'The new website is live';

it.each([post, 'the NEW website is live', 'new website'])('finds a post in the trash by %j', async (id) => {
  const { id: number } = await site.client.run(deleteBlogpost, { id: post });
  expect(await site.client.run(restoreBlogpost, { id, space: 'marketing' })).toMatchObject({
    id: number,
    status: 'current',
    title: post,
    spaceName: 'Marketing',
  });
  expect(await site.client.read(`/wiki/api/v2/blogposts/${number}`)).toMatchObject({ status: 'current' });
});

it.each([
  [{ id: 'Plan onne' }, 'not_found', 'Closest: “Plan one”'],
  [{ id: 'plan' }, 'ambiguous', 'Plan two'],
  [{ id: '' }, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  for (const title of ['Plan one', 'Plan two']) {
    await site.client.run(createBlogpost, { spaceId: 'ENG', title });
    await site.client.run(deleteBlogpost, { id: title });
  }
  await expect(site.client.run(restoreBlogpost, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

it('says that a post is not in the trash', async () => {
  const { id } = await site.client.run(createBlogpost, { spaceId: 'ENG', title: 'Here' });
  await expect(site.client.run(restoreBlogpost, { id })).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('not in the trash') },
  });
});
