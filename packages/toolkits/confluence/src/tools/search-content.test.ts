import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { searchContent } from './search-content.ts';

const site = useLocalSite();

it('finds by title before it finds by text, with what the next step needs', async () => {
  const answer = await site.client.run(searchContent, { query: 'q3 planning' });
  expect(answer.results).toMatchObject([
    {
      title: 'Q3 Planning',
      type: 'page',
      spaceKey: 'MKT',
      spaceName: 'Marketing',
      url: expect.stringMatching(/^http.*\/wiki\/spaces\/MKT\/pages\/\d+/),
    },
  ]);
  expect(answer.response_data).toEqual({ results: answer.results });
});

it('finds by text alone, and its excerpt is plain text', async () => {
  const { results } = await site.client.run(searchContent, { query: "newsletter's" });
  expect(results).toMatchObject([{ title: 'Q3 Planning', excerpt: expect.stringContaining("newsletter's") }]);
});

it('stays in a space and with a kind where they are given', async () => {
  const { client } = site;
  expect((await client.run(searchContent, { query: 'planning', spaceKey: 'engineering' })).results).toEqual(
    [],
  );
  expect((await client.run(searchContent, { query: 'website', type: 'blogpost' })).results).toMatchObject([
    { title: 'The new website is live', type: 'blogpost' },
  ]);
  expect((await client.run(searchContent, { query: 'website', type: 'page' })).results).toEqual([]);
});

it('pages', async () => {
  const { client } = site;
  const first = await client.run(searchContent, { query: 'campaign', limit: 1 });
  const second = await client.run(searchContent, { query: 'campaign', limit: 1, cursor: first.nextCursor });
  const skipped = await client.run(searchContent, { query: 'campaign', limit: 1, start: 1 });
  expect(second.results).not.toEqual(first.results);
  expect(skipped.results).toEqual(second.results);
});

it('takes what the search engine would read as operators for the words they are', async () => {
  expect((await site.client.run(searchContent, { query: 'q3: "planning" AND (' })).size).toBe(0);
  expect((await site.client.run(searchContent, { query: '"q3 planning"!' })).size).toBe(1);
});

it.each([
  [{ query: '???' }, 'invalid_input', 'no word'],
  [{ query: 'x', spaceKey: 'nowhere' }, 'not_found', 'No space fits'],
  [{}, 'invalid_input', 'query'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(searchContent, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
