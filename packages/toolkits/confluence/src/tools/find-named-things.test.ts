import { expect, it } from 'vitest';
import { z } from 'zod';
import { useLocalSite } from '../../testing/local-site.ts';
import { findNamedThings } from './find-named-things.ts';

const site = useLocalSite();

const answered = z.object({ results: z.array(z.object({ title: z.string(), type: z.string() })) });

async function named(text: string): Promise<string[]> {
  const { results } = answered.parse(await site.client.run(findNamedThings, { text }));
  return results.map(({ title, type }) => `${type} ${title}`).sort();
}

it.each([
  ['which labels does the release checklist carry?', ['page Release checklist']],
  ["what does Marketing's Q3 Planning say?", ['page Marketing', 'page Q3 Planning', 'space Marketing']],
  ['move Onboarding for engineers to HR.', ['page Onboarding for engineers', 'space People']],
  ['open "The new website is live", please', ['blogpost The new website is live']],
  ['is there a Q3 plan?', []],
])('finds what is named whole, in any case and with any marks around it: %s', async (text, things) => {
  expect(await named(text)).toEqual(things);
});

it('reads as much of a text as a request has', async () => {
  expect(await named(`${'word '.repeat(80)} Q3 Planning`)).toEqual([]);
});

it.each([
  [{}, 'text'],
  [{ text: ' ' }, 'text'],
  [{ text: 'x', space: 'MKT' }, 'space'],
])('%j is refused in words', async (input, words) => {
  await expect(site.client.run(findNamedThings, input)).rejects.toMatchObject({
    details: { code: 'invalid_input', message: expect.stringContaining(words) },
  });
});
