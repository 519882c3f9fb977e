import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createBlogpostProperty } from './create-blogpost-property.ts';
import { deleteBlogpostProperty } from './delete-blogpost-property.ts';

const site = useLocalSite();
const post = { id: 'The new website is live' };

it('deletes what is stored with a blog post under a key', async () => {
  const { ownerId } = await site.client.run(createBlogpostProperty, { ...post, key: 'sent', value: [1] });
  const stored = () => storedProperties(site.client, `/wiki/api/v2/blogposts/${ownerId}`);
  await expect(
    site.client.run(deleteBlogpostProperty, { ...post, propertyKey: 'zzz' }),
  ).rejects.toMatchObject({ details: { code: 'not_found', candidates: [{ name: 'sent' }] } });
  expect(await stored()).toHaveLength(1);
  const answer = await site.client.run(deleteBlogpostProperty, { ...post, propertyKey: 'sent' });
  expect(answer).toMatchObject({ key: 'sent', value: [1] });
  expect(await stored()).toEqual([]);
});
