import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createPageProperty } from './create-page-property.ts';
import { deleteContentPropertyForPageById } from './delete-content-property-for-page-by-id.ts';

const site = useLocalSite();
const create = (key: string) =>
  site.client.run(createPageProperty, { page_id: 'Q3 Planning', key, value: key });

it('takes one property off a page, by id or key, and keeps the others', async () => {
  const { id, ownerId } = await create('review');
  await create('owner');
  await create('state');
  const answer = await site.client.run(deleteContentPropertyForPageById, {
    pageId: ownerId,
    propertyId: id,
  });
  expect(answer).toMatchObject({ id, key: 'review', value: 'review', title: 'Q3 Planning' });
  await site.client.run(deleteContentPropertyForPageById, { pageId: 'q3 planning', propertyId: 'STATE' });
  expect(await storedProperties(site.client, `/wiki/api/v2/pages/${ownerId}`)).toMatchObject([
    { key: 'owner' },
  ]);
});

it('deletes nothing where several keys fit', async () => {
  const { ownerId } = await create('review-state');
  await create('review-date');
  const sent = { pageId: 'Q3 Planning', propertyId: 'review' };
  await expect(site.client.run(deleteContentPropertyForPageById, sent)).rejects.toMatchObject({
    details: { code: 'ambiguous' },
  });
  expect(await storedProperties(site.client, `/wiki/api/v2/pages/${ownerId}`)).toHaveLength(2);
});
