import { expect, it } from 'vitest';
import { z } from 'zod';
import { act } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { getChildPages } from './get-child-pages.ts';

const site = useLocalSite();

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(getChildPages, input);
  return z
    .array(z.object({ title: z.string() }))
    .parse(results)
    .map(({ title }) => title);
}

it('lists what is directly under a page, in the order of the tree', async () => {
  const answer = await site.client.run(getChildPages, { id: 'campaigns' });
  expect(answer).toMatchObject({ title: 'Campaigns', size: 2, limit: 25, start: 0, nextCursor: null });
  expect(answer.results).toMatchObject([
    { title: 'Autumn campaign', type: 'page', status: 'current', spaceKey: 'MKT' },
    { title: 'Spring campaign review' },
  ]);
  expect(site.client.sent.filter((sent) => sent.endsWith('/children'))).toEqual([]);
});

it('gives addresses that lead back to the pages', async () => {
  const { results } = await site.client.run(getChildPages, { id: 'Campaigns' });
  const [first] = z.array(z.object({ url: z.url() })).parse(results);
  await act(site.client, 'CONFLUENCE_CREATE_PAGE', { parentId: first?.url, title: 'Posters' });
  expect(await titles({ id: first?.url })).toEqual(['Posters']);
});

it('pages by cursor and by offset alike, and sorts', async () => {
  const first = await site.client.run(getChildPages, { id: 'Campaigns', limit: 1 });
  expect(await titles({ id: 'Campaigns', cursor: first.nextCursor })).toEqual(['Spring campaign review']);
  expect(await titles({ id: 'Campaigns', start: 1 })).toEqual(['Spring campaign review']);
  expect(await titles({ id: 'Campaigns', sort: '-child-position', limit: 1 })).toEqual([
    'Spring campaign review',
  ]);
  expect(await titles({ id: 'Campaigns', sort: 'title' })).toEqual([
    'Autumn campaign',
    'Spring campaign review',
  ]);
});

it('leaves out what is no page unless it is asked for', async () => {
  const { client } = site;
  const { id, results } = await client.run(getChildPages, { id: 'Campaigns' });
  const [child] = z.array(z.object({ spaceId: z.string() })).parse(results);
  await client.send({
    method: 'POST',
    path: '/wiki/api/v2/whiteboards',
    body: { spaceId: child?.spaceId ?? '', title: 'Sketches', parentId: String(id) },
  });
  expect(await titles({ id })).not.toContain('Sketches');
  expect(await titles({ id, type: 'whiteboard' })).toEqual(['Sketches']);
  expect(await titles({ id, type: 'any' })).toHaveLength(3);
});

it('asks which page where several have the title', async () => {
  for (const spaceId of ['MKT', 'ENG'])
    await act(site.client, 'CONFLUENCE_CREATE_PAGE', { spaceId, title: 'Plan' });
  await expect(titles({ id: 'Plan' })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ name: 'Plan' }, { name: 'Plan' }] },
  });
  expect(await titles({ id: 'Plan', space: 'engineering' })).toEqual([]);
});

it.each([
  [{ id: 'Campains' }, 'not_found', 'Campaigns'],
  [{ id: 'Campaigns', sort: 'likes' }, 'invalid_input', 'created, modified'],
  [{ id: 'Campaigns', limit: 0 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getChildPages, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
