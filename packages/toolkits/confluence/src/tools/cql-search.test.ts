import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { cqlSearch } from './cql-search.ts';
import { createPage } from './create-page.ts';

const site = useLocalSite();

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(cqlSearch, input);
  return z
    .array(z.object({ title: z.string() }))
    .parse(results)
    .map(({ title }) => title);
}

it('finds by CQL, with what the next step needs', async () => {
  const answer = await site.client.run(cqlSearch, { cql: 'title ~ "q3" and type = page' });
  expect(answer).toMatchObject({
    results: [
      {
        title: 'Q3 Planning',
        type: 'page',
        spaceKey: 'MKT',
        spaceName: 'Marketing',
        url: expect.stringContaining('/spaces/MKT/pages/'),
        text: null,
        content: null,
      },
    ],
    totalSize: 1,
    cqlQuery: 'title ~ "q3" and type = page',
  });
});

it('takes names and dates as people write them, and tells what it made of them', async () => {
  await site.client.run(createPage, { spaceId: 'ENG', title: 'Fresh' });
  const cql =
    'creator = "ada admin" and space = engineering and created >= "an hour ago" order by created desc';
  const answer = await site.client.run(cqlSearch, { cql });
  expect(answer.cqlQuery).toMatch(
    /^creator = "712020:[\w-]+" and space = "ENG" and created >= "[-\d]+ [:\d]+" order/,
  );
  const fresh = await titles({ cql: 'space = engineering order by created desc', limit: 1 });
  expect(fresh).toEqual(['Fresh']);
});

it('brings the text where it is asked for, and shares what a model reads of it among the hits', async () => {
  const long = Array.from({ length: 1500 }, (_, at) => `Word ${at} of it.`).join('\n\n');
  await site.client.run(createPage, { spaceId: 'ENG', title: 'Zebra one', body: long });
  await site.client.run(createPage, { spaceId: 'ENG', title: 'Zebra two', body: 'Short.' });
  const sent = { cql: 'title ~ zebra order by title', expand: 'content.body.storage,content.version' };
  const answer = cqlSearch.output.parse(await site.client.run(cqlSearch, sent));
  expect(answer.results).toMatchObject([
    { text: expect.stringContaining('Word 1499'), content: { version: { number: 1 } } },
    { text: 'Short.', content: { body: { storage: { value: '<p>Short.</p>' } } } },
  ]);
  const compact = cqlSearch.compact?.(answer, cqlSearch.input.parse(sent));
  expect(compact?.results).toMatchObject([
    { rest: expect.stringContaining('by its id') },
    { text: 'Short.' },
  ]);
  expect(JSON.stringify(compact).length).toBeLessThan(8000);
});

it('pages, and leaves excerpts out where none are wanted', async () => {
  const cql = 'space = MKT and type = page order by title';
  const all = await titles({ cql });
  const first = await site.client.run(cqlSearch, { cql, limit: 2, excerpt: 'none' });
  expect(first.results).toMatchObject([{ excerpt: null }, { excerpt: null }]);
  expect(await titles({ cql, limit: 2, cursor: first.nextCursor })).toEqual(all.slice(2, 4));
  expect(await titles({ cql, limit: 2, start: 1 })).toEqual(all.slice(1, 3));
});

it.each([
  [{ cql: 'creator = "nobody known"' }, 'not_found', 'No person fits'],
  [{ cql: 'title ~' }, 'invalid_input', 'Could not parse cql'],
  [{ cql: 'status = current' }, 'invalid_input', "Unsupported CQL field 'status'"],
  [{ cql: '' }, 'invalid_input', 'cql'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(cqlSearch, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
