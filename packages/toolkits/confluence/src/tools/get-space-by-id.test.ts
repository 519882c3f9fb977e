import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPrivateSpace } from './create-private-space.ts';
import { createSpace } from './create-space.ts';
import { getSpaceById } from './get-space-by-id.ts';

const site = useLocalSite();

it.each(['mkt', 'Marketing', 'the marketing space'])('tells all of a space by %s', async (id) => {
  expect(await site.client.run(getSpaceById, { id })).toMatchObject({
    key: 'MKT',
    name: 'Marketing',
    type: 'global',
    status: 'current',
    homepageId: expect.stringMatching(/^\d+$/),
    description: { plain: { value: expect.stringContaining('Campaigns') } },
    url: `${site.client.url}/wiki/spaces/MKT`,
    _links: { webui: '/spaces/MKT' },
  });
});

it('needs one request where the id is given', async () => {
  const { id } = await site.client.run(createPrivateSpace, { name: 'Secret' });
  const { client } = site;
  expect(await client.run(getSpaceById, { id })).toMatchObject({ id, name: 'Secret' });
  expect(client.sent).toHaveLength(1);
});

it.each([
  [{ id: 'Marketng' }, 'not_found', 'Marketing'],
  [{ id: '999999999' }, 'not_found', 'No space fits'],
  [{ id: '' }, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getSpaceById, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

it('asks which space where several fit', async () => {
  for (const name of ['Sales north', 'Sales south']) await site.client.run(createSpace, { name });
  await expect(site.client.run(getSpaceById, { id: 'Sales' })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ name: 'Sales north' }, { name: 'Sales south' }] },
  });
});
