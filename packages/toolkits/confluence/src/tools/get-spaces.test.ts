import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPrivateSpace } from './create-private-space.ts';
import { getSpaces } from './get-spaces.ts';

const site = useLocalSite();
const keyed = (...keys: string[]) => keys.map((key) => expect.objectContaining({ key }));

it('lists the spaces with what the next step needs', async () => {
  const answer = await site.client.run(getSpaces, {});
  expect(answer).toMatchObject({ size: 4, limit: 25, nextCursor: null });
  expect(answer.results).toEqual(expect.arrayContaining(keyed('MKT', 'ENG', 'PROD', 'HR')));
  expect(answer.results).toContainEqual(
    expect.objectContaining({
      name: 'Marketing',
      url: `${site.client.url}/wiki/spaces/MKT`,
      description: null,
    }),
  );
});

it('lists what the account may see', async () => {
  await site.client.run(createPrivateSpace, { name: 'Secret' });
  expect((await site.client.run(getSpaces, {})).size).toBe(5);
  expect((await site.as(jane).run(getSpaces, {})).size).toBe(4);
});

it('takes keys, names and ids for the spaces that are meant', async () => {
  const { results } = await site.client.run(getSpaces, { spaceKey: ['mkt', 'Engineering'] });
  expect(results).toEqual(expect.arrayContaining(keyed('MKT', 'ENG')));
  expect(results).toHaveLength(2);
});

it('brings the description where it is asked for, and pages', async () => {
  const { results } = await site.client.run(getSpaces, { spaceKey: 'MKT', expand: ['description'] });
  expect(results).toMatchObject([
    { description: { plain: { value: expect.stringContaining('Campaigns') } } },
  ]);
  const first = await site.client.run(getSpaces, { limit: 3 });
  expect(await site.client.run(getSpaces, { limit: 3, cursor: first.nextCursor })).toMatchObject({ size: 1 });
  expect(await site.client.run(getSpaces, { start: 3 })).toMatchObject({ size: 1, start: 3 });
});

it.each([
  [{ spaceKey: 'nowhere' }, 'not_found', 'No space fits'],
  [{ type: 'secret' }, 'invalid_input', 'type'],
  [{ limit: 251 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getSpaces, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
