import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { addContentLabel } from './add-content-label.ts';
import { getLabels } from './get-labels.ts';

const site = useLocalSite();
const named = (name: string) => expect.objectContaining({ name });

it('lists the labels of the site by name', async () => {
  await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: 'aardvark' });
  const { results, _links: links } = await site.client.run(getLabels, { limit: 2 });
  expect(links).toMatchObject({ self: '/wiki/api/v2/labels?sort=name', prev: null });
  expect(results).toEqual([
    {
      id: expect.any(String),
      name: 'aardvark',
      prefix: 'global',
      _links: { self: '/wiki/rest/api/label?name=aardvark' },
    },
    expect.objectContaining({ name: expect.any(String), prefix: 'global' }),
  ]);
});

it('narrows to labels of one kind', async () => {
  await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: 'my:favourite' });
  const { results } = await site.client.run(getLabels, { prefix: 'my' });
  expect(results).toEqual([named('favourite')]);
});

it('goes on where the answer before ended', async () => {
  const { client } = site;
  const whole = await client.run(getLabels, {});
  const first = await client.run(getLabels, { limit: 3 });
  const rest = await client.run(getLabels, { cursor: first.nextCursor });
  expect([first.results, rest.results].flat()).toEqual(whole.results);
  expect(rest.nextCursor).toBeNull();
});

it.each([
  [{ prefix: 'page-' }, 'prefix'],
  [{ limit: 0 }, 'limit'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(getLabels, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
