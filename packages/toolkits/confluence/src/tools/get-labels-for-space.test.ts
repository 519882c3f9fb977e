import { expect, it } from 'vitest';
import { labelSpace } from '../../testing/label-space.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { getLabelsForSpace } from './get-labels-for-space.ts';

const site = useLocalSite();

it('lists the labels of a space itself, whomever they are for, and none of its pages', async () => {
  await labelSpace(site.client, 'MKT', [
    { prefix: 'team', name: 'growth' },
    { prefix: 'global', name: 'public' },
  ]);
  expect(await site.client.run(getLabelsForSpace, { id: 'marketing' })).toMatchObject({
    spaceKey: 'MKT',
    spaceName: 'Marketing',
    results: [
      { name: 'growth', label: 'growth', prefix: 'team' },
      { name: 'public', label: 'public', prefix: 'global' },
    ],
    size: 2,
    nextCursor: null,
  });
});

it('pages by offset and by cursor alike', async () => {
  const { client } = site;
  await labelSpace(
    client,
    'MKT',
    ['a', 'b', 'c'].map((name) => ({ prefix: 'team', name })),
  );
  const first = await client.run(getLabelsForSpace, { id: 'MKT', limit: 2 });
  expect(first.results).toMatchObject([{ name: 'a' }, { name: 'b' }]);
  for (const next of [{ start: 2 }, { cursor: first.nextCursor }]) {
    const rest = await client.run(getLabelsForSpace, { id: 'MKT', ...next });
    expect(rest.results).toMatchObject([{ name: 'c' }]);
  }
});

it.each([
  [{ id: 'nowhere' }, 'not_found', 'No space fits'],
  [{ id: 'MKT', cursor: 'made up' }, 'invalid_input', 'no cursor of this list'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getLabelsForSpace, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
