import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { getPageVersions } from './get-page-versions.ts';
import { updatePage } from './update-page.ts';

const site = useLocalSite();

async function threeVersions(): Promise<unknown> {
  await site.as(jane).run(updatePage, { id: 'Q3 Planning', body: 'x', version: { message: 'Shorter' } });
  return (await site.client.run(updatePage, { id: 'Q3 Planning', title: 'Q3 plan' })).id;
}

it('lists the versions of a page with who made them, the newest first', async () => {
  const id = await threeVersions();
  const answer = await site.client.run(getPageVersions, { id: 'q3 plan' });
  expect(answer).toMatchObject({
    id,
    title: 'Q3 plan',
    size: 3,
    results: [
      { id, number: 3, title: 'Q3 plan', createdBy: { displayName: 'Ada Admin' }, message: null },
      {
        number: 2,
        title: 'Q3 Planning',
        createdBy: { displayName: 'Jane Doe', accountId: expect.any(String) },
        createdAt: expect.stringMatching(/^\d{4}-/),
        message: 'Shorter',
        minorEdit: false,
      },
      { number: 1 },
    ],
  });
});

it('pages by offset and by cursor, and asks for all names at once', async () => {
  const id = await threeVersions();
  const { client } = site;
  const first = await client.run(getPageVersions, { id, limit: 2 });
  expect(client.sent.filter((sent) => sent.startsWith('POST'))).toHaveLength(1);
  const expected = { results: [expect.objectContaining({ number: 1 })] };
  expect(await client.run(getPageVersions, { id, cursor: first.nextCursor })).toMatchObject(expected);
  expect(await client.run(getPageVersions, { id, start: 2 })).toMatchObject(expected);
});

it.each([
  [{ id: 'The new website is live' }, 'not_found', 'No page fits'],
  [{ id: 'Q3 Planning', limit: 0 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageVersions, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
