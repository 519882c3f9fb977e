import { expect, it } from 'vitest';
import { labelSpace } from '../../testing/label-space.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { attach } from '../../testing/upload.ts';
import { addContentLabel } from './add-content-label.ts';
import { getLabelsForSpaceContent } from './get-labels-for-space-content.ts';

const site = useLocalSite();

it('counts the labels on pages, blog posts and files of a space, and none of the space itself', async () => {
  const { client } = site;
  await labelSpace(client, 'MKT', [{ prefix: 'global', name: 'of-the-space' }]);
  const file = await attach(client, 'Q3 Planning', 'goals.txt', 'Ship.');
  const path = `/wiki/rest/api/content/${file}/label`;
  await client.send({ method: 'POST', path, body: [{ prefix: 'global', name: 'planning' }] });
  const { results, complete } = await client.run(getLabelsForSpaceContent, { id: 'Marketing' });
  expect(complete).toBe(true);
  expect(results).toContainEqual(
    expect.objectContaining({ name: 'planning', prefix: 'global', count: 3, owner: null }),
  );
  expect(results).not.toContainEqual(expect.objectContaining({ name: 'of-the-space' }));
  expect([results].flat()[0]).toMatchObject({ name: 'planning' });
});

it('tells labels of a team or of one’s own alone where those are asked for', async () => {
  await site.client.run(addContentLabel, { id: 'Q3 Planning', labels: 'team:growth, my:later' });
  const mine = await site.client.run(getLabelsForSpaceContent, { id: 'MKT', prefix: 'my' });
  expect(mine.results).toMatchObject([{ name: 'later', prefix: 'my', count: null }]);
  const everybodys = await site.client.run(getLabelsForSpaceContent, { id: 'MKT', prefix: 'global' });
  expect(everybodys.results).not.toContainEqual(expect.objectContaining({ name: 'later' }));
});

it('goes on where the answer before ended', async () => {
  const { client } = site;
  const whole = await client.run(getLabelsForSpaceContent, { id: 'MKT' });
  const first = await client.run(getLabelsForSpaceContent, { id: 'MKT', limit: 1 });
  const rest = await client.run(getLabelsForSpaceContent, { id: 'MKT', cursor: first.nextCursor });
  expect([first.results, rest.results].flat()).toEqual(whole.results);
});

it.each([
  [{ id: 'nowhere' }, 'not_found', 'No space fits'],
  [{ id: 'MKT', prefix: 'page-' }, 'invalid_input', 'prefix'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getLabelsForSpaceContent, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
