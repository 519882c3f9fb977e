import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createPage } from './create-page.ts';
import { findTextSelections } from './find-text-selections.ts';

const site = useLocalSite();

it('finds the places of some words with what stands around them', async () => {
  const { results } = await site.client.run(findTextSelections, {
    id: 'q3 planning',
    text: 'The First monday',
  });
  expect(results).toEqual([
    {
      textSelection: 'the first Monday',
      textSelectionMatchIndex: 0,
      textSelectionMatchCount: 1,
      before: 'Numbers are fixed in the meeting of ',
      after: '.',
    },
  ]);
});

it('goes on where it stopped', async () => {
  const { client } = site;
  const { id } = await client.run(createPage, { spaceId: 'MKT', title: 'Echo', body: 'la la la la la' });
  const first = await client.run(findTextSelections, { id, text: 'la', limit: 2 });
  expect(first).toMatchObject({ totalSize: 5, size: 2, nextCursor: '2' });
  const rest = await client.run(findTextSelections, { id, text: 'la', cursor: '2' });
  expect(rest).toMatchObject({ size: 3, nextCursor: null });
  expect(rest.results).toMatchObject([{ textSelectionMatchIndex: 2 }, {}, { textSelectionMatchIndex: 4 }]);
});

it('finds nothing where the words are not there', async () => {
  const sent = { id: 'the new website is live', text: 'goals' };
  expect(await site.client.run(findTextSelections, sent)).toMatchObject({ results: [], totalSize: 0 });
});

it.each([
  [{ id: 'no such page', text: 'x' }, 'not_found', 'No page or blog post fits'],
  [{ id: 'q3 planning', text: ' ' }, 'invalid_input', 'text'],
  [{ id: 'q3 planning' }, 'invalid_input', 'text'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(findTextSelections, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
