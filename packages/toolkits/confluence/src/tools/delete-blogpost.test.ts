import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';
import { deleteBlogpost } from './delete-blogpost.ts';

const site = useLocalSite();

it('moves a blog post to the trash and says which it was', async () => {
  const answer = await site.client.run(deleteBlogpost, { id: 'the new website is live', space: 'MKT' });
  expect(answer).toMatchObject({ title: 'The new website is live', status: 'trashed', type: 'blogpost' });
  expect(await site.client.read(`/wiki/api/v2/blogposts/${answer.id}`)).toMatchObject({ status: 'trashed' });
});

it('discards a draft for good, and only a draft', async () => {
  const { client } = site;
  const { id } = await client.run(createBlogpost, { spaceId: 'MKT', title: 'Soon', status: 'draft' });
  await client.run(deleteBlogpost, { id, draft: true });
  const path = `/wiki/api/v2/blogposts/${id}?get-draft=true`;
  expect(await client.send({ method: 'GET', path })).toMatchObject({ status: 404 });
  const published = await client.run(createBlogpost, { spaceId: 'MKT', title: 'Now' });
  await expect(client.run(deleteBlogpost, { id: published.id, draft: true })).rejects.toMatchObject({
    details: { code: 'conflict', message: expect.stringContaining('is published') },
  });
});

it('does not take a page for a blog post', async () => {
  await expect(site.client.run(deleteBlogpost, { id: 'Q3 Planning' })).rejects.toMatchObject({
    details: { code: 'not_found' },
  });
});
