import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { storedProperties } from '../../testing/stored-properties.ts';
import { createSpaceProperty } from './create-space-property.ts';
import { updateSpaceProperty } from './update-space-property.ts';

const site = useLocalSite();
const theme = { spaceKey: 'ENG', propertyKey: 'theme', value: 'green' };

it('sets a property of a space to another value, for its administrators', async () => {
  const made = await site.client.run(createSpaceProperty, { spaceId: 'ENG', key: 'theme', value: 'blue' });
  const stored = () => storedProperties(site.client, `/wiki/api/v2/spaces/${made.ownerId}`);
  await expect(site.as(jane).run(updateSpaceProperty, theme)).rejects.toMatchObject({
    details: { code: 'not_permitted' },
  });
  expect(await stored()).toMatchObject([{ value: 'blue' }]);
  const answer = await site.client.run(updateSpaceProperty, theme);
  // Spaces tell when a property was first made, contents do not.
  expect(answer).toMatchObject({ version: { number: 2 }, createdAt: made.createdAt, title: 'Engineering' });
  expect(await stored()).toMatchObject([{ id: made.id, value: 'green' }]);
});

it('says which space it did not find', async () => {
  await expect(site.client.run(updateSpaceProperty, { ...theme, spaceKey: 'nowhere' })).rejects.toMatchObject(
    { details: { code: 'not_found', message: expect.stringContaining('No space fits') } },
  );
});
