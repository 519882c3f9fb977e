import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createSpaceProperty } from './create-space-property.ts';
import { deleteSpaceProperty } from './delete-space-property.ts';

const site = useLocalSite();

it('drops a property of a space that is given by id, key or name', async () => {
  const create = (key: string) => site.client.run(createSpaceProperty, { spaceId: 'MKT', key, value: key });
  const { ownerId } = await create('a');
  await create('b');
  await create('c');
  await create('kept');
  for (const [spaceIdOrKey, propertyKey] of [
    [ownerId, 'a'],
    ['mkt', 'b'],
    ['Marketing', 'c'],
  ]) {
    await site.client.run(deleteSpaceProperty, { spaceIdOrKey, propertyKey });
  }
  expect(await storedProperties(site.client, `/wiki/api/v2/spaces/${ownerId}`)).toMatchObject([
    { key: 'kept' },
  ]);
});

it('says which key it did not find', async () => {
  const sent = { spaceIdOrKey: 'MKT', propertyKey: 'theme' };
  await expect(site.client.run(deleteSpaceProperty, sent)).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('No property of the space “Marketing”') },
  });
});
