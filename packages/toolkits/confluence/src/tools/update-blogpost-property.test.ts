import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createBlogpostProperty } from './create-blogpost-property.ts';
import { updateBlogpostProperty } from './update-blogpost-property.ts';

const site = useLocalSite();
const post = { id: 'The new website is live' };

it('changes what is stored under a key', async () => {
  const { ownerId } = await site.client.run(createBlogpostProperty, { ...post, key: 'sent', value: false });
  const answer = await site.client.run(updateBlogpostProperty, { ...post, propertyKey: 'Sent', value: true });
  expect(answer).toMatchObject({
    key: 'sent',
    value: true,
    version: { number: 2 },
    createdAt: expect.any(String),
  });
  expect(await storedProperties(site.client, `/wiki/api/v2/blogposts/${ownerId}`)).toMatchObject([
    { key: 'sent', value: true },
  ]);
});

it('says that there is no property at all', async () => {
  const sent = { ...post, propertyKey: 'sent', value: true };
  await expect(site.client.run(updateBlogpostProperty, sent)).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('It has no properties at all') },
  });
});
