import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createBlogpostProperty } from './create-blogpost-property.ts';

const site = useLocalSite();

it('stores JSON beside a blog post that it finds by its title', async () => {
  const sent = { id: 'the new website is live', key: 'campaign', value: { name: 'spring' } };
  const made = await site.client.run(createBlogpostProperty, sent);
  expect(made).toMatchObject({ key: 'campaign', title: 'The new website is live', version: { number: 1 } });
  expect(await storedProperties(site.client, `/wiki/api/v2/blogposts/${made.ownerId}`)).toMatchObject([
    { id: made.id, key: 'campaign', value: { name: 'spring' } },
  ]);
});

it('takes no page for a blog post', async () => {
  const sent = { id: 'Q3 Planning', key: 'campaign', value: 1 };
  await expect(site.client.run(createBlogpostProperty, sent)).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('No blog post fits “Q3 Planning”') },
  });
});
