import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPrivateSpace } from './create-private-space.ts';
import { listSpaces } from './list-spaces.ts';

const site = useLocalSite();

async function keys(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(listSpaces, input);
  return z
    .array(z.object({ key: z.string() }))
    .parse(results)
    .map(({ key }) => key);
}

it('lists the spaces by name, with what each is for', async () => {
  const { results } = await site.client.run(listSpaces, {});
  expect(results).toMatchObject([
    { name: 'Engineering' },
    { name: 'Marketing', description: { plain: { value: expect.stringContaining('Campaigns') } } },
    { name: 'People', url: `${site.client.url}/wiki/spaces/HR` },
    { name: 'Product' },
  ]);
});

it('lists them in another order', async () => {
  expect(await keys({ sort: '-name' })).toEqual(['PROD', 'HR', 'MKT', 'ENG']);
  expect(await keys({ sort: 'key' })).toEqual(['ENG', 'HR', 'MKT', 'PROD']);
});

it('goes on by cursor and by offset alike', async () => {
  const first = await site.client.run(listSpaces, { limit: 3 });
  expect(await keys({ limit: 3, cursor: first.nextCursor })).toEqual(['PROD']);
  expect(await keys({ start: 3 })).toEqual(['PROD']);
});

it('shows nobody what is private to another', async () => {
  await site.client.run(createPrivateSpace, { name: 'Secret' });
  expect(await keys({})).toContain('SECRET');
  expect(await site.as(jane).run(listSpaces, {})).toMatchObject({ size: 4 });
});

it.each([
  [{ sort: 'size' }, 'sort'],
  [{ type: 'secret' }, 'type'],
  [{ limit: 251 }, 'limit'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(listSpaces, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
