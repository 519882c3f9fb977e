import { expect, it } from 'vitest';
import { z } from 'zod';
import { act } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { createBlogpost } from './create-blogpost.ts';
import { getSpaceContents } from './get-space-contents.ts';

const site = useLocalSite();
const entriesShape = z.array(z.object({ title: z.string(), type: z.string(), url: z.url() }));

async function titles(input: unknown): Promise<string[]> {
  const { results } = await site.client.run(getSpaceContents, input);
  return entriesShape.parse(results).map(({ title }) => title);
}

it('lists the pages and then the blog posts of a space', async () => {
  const answer = await site.client.run(getSpaceContents, { spaceKey: 'marketing', limit: null, start: null });
  expect(answer).toMatchObject({ size: 7, limit: 25, start: 0, nextCursor: null });
  const types = entriesShape.parse(answer.results).map(({ type }) => type);
  expect(types).toEqual([...Array<string>(6).fill('page'), 'blogpost']);
  expect(answer.results).toContainEqual(
    expect.objectContaining({ title: 'Q3 Planning', status: 'current', spaceKey: 'MKT' }),
  );
});

it('goes from the pages on to the blog posts by cursor and by offset alike', async () => {
  const { client } = site;
  const all = await titles({ spaceKey: 'MKT' });
  const read: string[] = [];
  for (let cursor: unknown = null; ; ) {
    const part = await client.run(getSpaceContents, { spaceKey: 'MKT', limit: 2, cursor });
    read.push(...entriesShape.parse(part.results).map(({ title }) => title));
    cursor = part.nextCursor;
    if (cursor === null) break;
  }
  expect(read).toEqual(all);
  for (const start of [1, 5, 6, 7]) {
    expect(await titles({ spaceKey: 'MKT', start, limit: 2 })).toEqual(all.slice(start, start + 2));
  }
});

it('goes on where a part ended with the last page', async () => {
  const { nextCursor } = await site.client.run(getSpaceContents, { spaceKey: 'MKT', limit: 6 });
  expect(await titles({ spaceKey: 'MKT', cursor: nextCursor })).toEqual(['The new website is live']);
});

it('lists one kind only, and what is in the trash', async () => {
  expect(await titles({ spaceKey: 'MKT', type: 'blogpost' })).toEqual(['The new website is live']);
  await act(site.client, 'CONFLUENCE_DELETE_PAGE', { id: 'Brand guidelines' });
  expect(await titles({ spaceKey: 'MKT', status: 'trashed' })).toEqual(['Brand guidelines']);
  expect(await titles({ spaceKey: 'MKT', type: 'page' })).not.toContain('Brand guidelines');
});

it('lists the attachments of a space', async () => {
  const { client } = site;
  const { output } = await act(client, 'CONFLUENCE_CREATE_PAGE', { spaceId: 'HR', title: 'Forms' });
  await client.send({
    method: 'POST',
    path: `/wiki/rest/api/content/${output.id}/child/attachment`,
    headers: { 'x-atlassian-token': 'no-check' },
    form: {
      fields: {},
      file: { field: 'file', name: 'form.txt', mediaType: 'text/plain', base64: 'aGk=' },
    },
  });
  expect(await titles({ spaceKey: 'HR', type: 'attachment' })).toEqual(['form.txt']);
});

it('finds the blog posts of a day', async () => {
  const made = await site.client.run(createBlogpost, { spaceId: 'MKT', title: 'Today' });
  const day = String(made.createdAt).slice(0, 10);
  expect(await titles({ spaceKey: 'MKT', postingDay: day })).toContain('Today');
  expect(await titles({ spaceKey: 'MKT', postingDay: '2019-01-01' })).toEqual([]);
});

it.each([
  [{ spaceKey: 'Marketng' }, 'not_found', 'Marketing'],
  [{ spaceKey: 'MKT', status: 'draft' }, 'invalid_input', 'Send current, archived or trashed'],
  [{ spaceKey: 'MKT', type: 'page', postingDay: '2026-01-01' }, 'invalid_input', 'Only blog posts'],
  [{ spaceKey: 'MKT', postingDay: 'soonish' }, 'invalid_input', 'not read as a date'],
  [{ spaceKey: 'MKT', type: 'attachment', status: 'trashed' }, 'invalid_input', 'Leave status out'],
  [{ spaceKey: 'MKT', type: 'comment' }, 'invalid_input', 'type'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getSpaceContents, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
