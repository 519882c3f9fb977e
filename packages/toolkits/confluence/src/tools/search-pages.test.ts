import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPage } from './create-page.ts';
import { deletePage } from './delete-page.ts';
import { searchPages } from './search-pages.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();
const sam = { email: 'sam@example.com', token: 'local-sam-token' };

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(searchPages, input);
  return z
    .array(z.object({ title: z.string() }))
    .parse(results)
    .map(({ title }) => title);
}

it('finds by words of the title and not of the text, with what the next step needs', async () => {
  const { results } = await site.client.run(searchPages, { title: 'planning q3' });
  expect(results).toMatchObject([
    {
      title: 'Q3 Planning',
      spaceKey: 'MKT',
      status: 'current',
      url: expect.stringContaining('/spaces/MKT/pages/'),
    },
  ]);
  expect(await titles({ title: "newsletter's" })).toEqual([]);
});

it('puts first whose title fits best, and finds what was written a moment ago', async () => {
  await site.client.run(createPage, { spaceId: 'ENG', title: 'Campaign' });
  const found = await titles({ title: 'campaign' });
  expect(found[0]).toBe('Campaign');
  expect(found).toEqual(expect.arrayContaining(['Autumn campaign', 'Spring campaign review']));
  expect(new Set(found).size).toBe(found.length);
  expect(await titles({ title: 'campaign', limit: 1 })).toHaveLength(1);
});

it('narrows by space, author and date in people’s words', async () => {
  await site.as(sam).run(createPage, { spaceId: 'MKT', title: 'Campaign of Sam' });
  expect(await titles({ title: 'campaign', author: 'sam@example.com' })).toEqual(['Campaign of Sam']);
  expect(await titles({ title: 'campaign', spaceId: 'engineering' })).toEqual([]);
  await site.client.run(updatePage, { id: 'Brand guidelines', body: 'New' });
  // What the site began with is of September.
  expect(await titles({ spaceId: 'marketing', since: '1 Oct 2026' })).toEqual([
    'Brand guidelines',
    'Campaign of Sam',
  ]);
});

it('lists what was changed last where no title is given, and pages', async () => {
  await site.client.run(updatePage, { id: 'Campaigns', body: 'New' });
  const first = await site.client.run(searchPages, { spaceId: 'MKT', limit: 2 });
  const [newest] = await titles({ spaceId: 'MKT', limit: 1 });
  expect(newest).toBe('Campaigns');
  const all = await titles({ spaceId: 'MKT' });
  expect(await titles({ spaceId: 'MKT', limit: 2, cursor: first.nextCursor })).toEqual(all.slice(2, 4));
});

it('finds what is in the trash by its whole title', async () => {
  await site.client.run(deletePage, { id: 'Brand guidelines' });
  expect(await titles({ title: 'Brand guidelines', status: 'trashed' })).toEqual(['Brand guidelines']);
  expect(await titles({ title: 'Brand guidelines' })).toEqual([]);
});

it.each([
  [{ spaceId: 'nowhere' }, 'not_found', 'No space fits'],
  [{ author: 'nobody known' }, 'not_found', 'No person fits'],
  [{ since: 'soonish' }, 'invalid_input', 'not read as a date'],
  [{ since: 'tomorrow' }, 'invalid_input', 'still to come'],
  [{ title: '???' }, 'invalid_input', 'no word'],
  [{ author: 'Jane Doe', status: 'trashed' }, 'invalid_input', 'current only'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(searchPages, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
