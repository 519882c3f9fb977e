import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createSpaceProperty } from './create-space-property.ts';
import { getSpaceProperties } from './get-space-properties.ts';

const site = useLocalSite();

it('shows the properties of a space, all or by key', async () => {
  for (const key of ['theme', 'owner']) {
    await site.client.run(createSpaceProperty, { spaceId: 'MKT', key, value: { is: key } });
  }
  expect(await site.client.run(getSpaceProperties, { id: 'marketing' })).toMatchObject({
    results: [{ key: 'theme', createdBy: expect.any(String) }, { key: 'owner' }],
    title: 'Marketing',
    spaceKey: 'MKT',
    url: expect.stringContaining('/wiki/spaces/MKT'),
  });
  expect(await site.client.run(getSpaceProperties, { id: 'MKT', key: ['owner'] })).toMatchObject({
    results: [{ key: 'owner', value: { is: 'owner' } }],
    size: 1,
  });
});

it('has nothing to show of most spaces, and says which space it did not find', async () => {
  expect(await site.client.run(getSpaceProperties, { id: 'ENG' })).toMatchObject({ results: [], size: 0 });
  await expect(site.client.run(getSpaceProperties, { id: 'Enginering' })).rejects.toMatchObject({
    details: { code: 'not_found', message: expect.stringContaining('Closest: “Engineering”') },
  });
});
