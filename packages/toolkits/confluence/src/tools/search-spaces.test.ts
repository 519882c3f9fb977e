import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { createSpace } from './create-space.ts';
import { searchSpaces } from './search-spaces.ts';

const site = useLocalSite();

async function names(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(searchSpaces, input);
  return z
    .array(z.object({ name: z.string() }))
    .parse(results)
    .map(({ name }) => name);
}

it.each([
  ['market', ['Marketing']],
  ['hr', ['People']],
  ['brand campaigns', ['Marketing']],
  ['Marketng', ['Marketing']],
  ['zzyzx', []],
])('finds by name, key or description: %s', async (query, found) => {
  expect(await names({ query })).toEqual(found);
});

it('brings the best first, and goes on by cursor and by offset', async () => {
  const { client } = site;
  for (const name of ['Product launches', 'New product ideas']) await client.run(createSpace, { name });
  await client.run(createSpace, { name: 'Helpdesk', description: 'Answers about each product' });
  const all = ['Product', 'New product ideas', 'Product launches', 'Helpdesk'];
  expect((await names({ query: 'product' })).slice(0, 4)).toEqual(all);
  const first = await client.run(searchSpaces, { query: 'product', limit: 1 });
  expect(first).toMatchObject({ size: 1, nextCursor: '1' });
  expect(await names({ query: 'product', limit: 1, cursor: first.nextCursor })).toEqual([all[1]]);
  expect(await names({ query: 'product', limit: 1, start: 2 })).toEqual([all[2]]);
});

it('narrows by status and label', async () => {
  expect(await names({ query: 'marketing', status: 'archived' })).toEqual([]);
  const label = [{ prefix: 'team', name: 'outward' }];
  await site.client.send({ method: 'POST', path: '/wiki/rest/api/space/MKT/label', body: label });
  expect(await names({ query: 'product', label: 'outward' })).toEqual([]);
  expect(await names({ query: 'marketing', label: 'outward' })).toEqual(['Marketing']);
});

it.each([
  [{}, 'query'],
  [{ query: ' ' }, 'query'],
  [{ query: 'market', cursor: 'abc' }, 'no cursor of this list'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(searchSpaces, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
