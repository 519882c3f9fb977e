import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createPage } from './create-page.ts';
import { deletePage } from './delete-page.ts';
import { getPages } from './get-pages.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(getPages, input);
  return z
    .array(z.object({ title: z.string() }))
    .parse(results)
    .map(({ title }) => title);
}

it('lists the pages of a space with what the next step needs', async () => {
  const answer = await site.client.run(getPages, { spaceId: 'marketing', sort: 'title' });
  expect(answer).toMatchObject({ size: 6, limit: 25, start: 0, nextCursor: null });
  expect(answer.results).toContainEqual(
    expect.objectContaining({
      title: 'Q3 Planning',
      spaceKey: 'MKT',
      status: 'current',
      url: expect.stringMatching(/^http.*\/wiki\/spaces\/MKT\/pages\/\d+\/Q3\+Planning$/),
      body: null,
    }),
  );
});

it('pages by cursor and by offset alike', async () => {
  const { client } = site;
  const all = await titles({ spaceId: 'MKT', sort: 'title' });
  const first = await client.run(getPages, { spaceId: 'MKT', sort: 'title', limit: 2 });
  expect(await titles({ spaceId: 'MKT', sort: 'title', limit: 2, cursor: first.nextCursor })).toEqual(
    all.slice(2, 4),
  );
  expect(await titles({ spaceId: 'MKT', sort: 'title', limit: 2, start: 3 })).toEqual(all.slice(3, 5));
});

it('sorts in either direction', async () => {
  const upwards = await titles({ spaceId: 'MKT', sort: 'title', direction: 'asc' });
  expect(await titles({ spaceId: 'MKT', sort: 'title', direction: 'desc' })).toEqual(upwards.toReversed());
});

it('brings what was changed last where the latest is asked for', async () => {
  await site.client.run(updatePage, { id: 'Campaigns', body: 'New' });
  expect(await titles({ spaceId: 'MKT', sort: 'latest', limit: 1 })).toEqual(['Campaigns']);
});

it('narrows by label, and brings the text where it is asked for', async () => {
  expect((await titles({ label: 'campaign' })).toSorted()).toEqual([
    'Autumn campaign',
    'Spring campaign review',
  ]);
  expect((await titles({ label: ['brand', 'planning'], spaceId: 'MKT' })).toSorted()).toEqual([
    'Autumn campaign',
    'Brand guidelines',
    'Q3 Planning',
  ]);
  const { results } = await site.client.run(getPages, { label: 'brand', expand: ['body.storage'] });
  expect(results).toMatchObject([{ body: { storage: { value: expect.stringContaining('Voice') } } }]);
});

it('narrows by author and by status, and lists blog posts too', async () => {
  const { results } = await site.client.run(getPages, { spaceId: 'MKT', type: 'blogpost' });
  expect(results).toMatchObject([{ title: 'The new website is live', type: 'blogpost' }]);
  await site.client.run(deletePage, { id: 'Brand guidelines' });
  expect(await titles({ spaceId: 'MKT', status: 'trashed' })).toEqual(['Brand guidelines']);
  expect(await titles({ authorId: '712020:00000000-nobody' })).toEqual([]);
  await site.as(jane).run(createPage, { spaceId: 'MKT', title: 'By Jane' });
  expect(await titles({ spaceId: 'MKT', authorId: 'jane doe' })).toContain('By Jane');
  expect(await titles({ spaceId: 'MKT', authorId: 'sam@example.com' })).not.toContain('By Jane');
});

it.each([
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ authorId: 'nobody known' }, 'not_found', 'No person fits'],
  [{ sort: 'likes' }, 'invalid_input', 'created, modified'],
  [{ label: 'brand', status: 'trashed' }, 'invalid_input', 'current only'],
  [{ limit: 0 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPages, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
