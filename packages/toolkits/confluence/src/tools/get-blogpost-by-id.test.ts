import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createBlogpost } from './create-blogpost.ts';
import { getBlogpostById } from './get-blogpost-by-id.ts';
import { updateBlogpost } from './update-blogpost.ts';

const site = useLocalSite();
const title = 'The new website is live';

it('reads a post by its title, with text and author', async () => {
  const answer = await site.client.run(getBlogpostById, { id: 'the new website is live' });
  expect(answer).toMatchObject({
    title,
    type: 'blogpost',
    spaceName: 'Marketing',
    url: expect.stringContaining('/wiki/spaces/MKT/blog/'),
    createdBy: { accountId: answer.authorId, displayName: expect.any(String) },
    text: expect.stringMatching(/^Faster, clearer/),
    body: { storage: { value: expect.stringMatching(/^<p>Faster/) } },
  });
});

it('reads an older version, and says who changed it since', async () => {
  await site.as(jane).run(updateBlogpost, { id: title, title: 'Live', body: 'Now.' });
  const newest = await site.client.run(getBlogpostById, { id: 'Live' });
  expect(newest).toMatchObject({ text: 'Now.', updatedBy: { displayName: 'Jane Doe' } });
  expect(await site.client.run(getBlogpostById, { id: 'Live', version: 1 })).toMatchObject({
    title,
    version: { number: 1 },
    text: expect.stringContaining('Faster'),
  });
});

it('reads a draft by its id, and brings one form of the text alone', async () => {
  const draft = { spaceId: 'ENG', title: 'Soon', body: '*Not* yet.', status: 'draft' };
  const { id } = await site.client.run(createBlogpost, draft);
  const answer = await site.client.run(getBlogpostById, { id, draft: true, bodyFormat: 'markdown' });
  expect(answer).toMatchObject({ status: 'draft', text: '*Not* yet.', body: null });
});

it('shows models the text from a place on', async () => {
  const input = getBlogpostById.input.parse({ id: title, textFrom: 8 });
  const answer = getBlogpostById.output.parse(await site.client.run(getBlogpostById, input));
  expect(getBlogpostById.compact?.(answer, input)).toMatchObject({
    title,
    space: 'MKT',
    author: answer.createdBy?.displayName,
    text: expect.stringMatching(/^clearer/),
  });
});

it.each([
  [{ id: 'Q3 Planning' }, 'not_found', 'No blog post fits'],
  [{ id: 'the new webpage is live' }, 'not_found', title],
  [{ id: title, space: 'ENG' }, 'not_found', 'No blog post fits'],
  [{ id: title, version: 9 }, 'not_found', 'has no version 9; its newest is 1'],
  [{ id: '' }, 'invalid_input', 'id'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getBlogpostById, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});

it('lists the candidates where several posts have the title', async () => {
  await site.client.run(createBlogpost, { spaceId: 'ENG', title });
  await expect(site.client.run(getBlogpostById, { id: title })).rejects.toMatchObject({
    details: { code: 'ambiguous', candidates: [{ name: title }, { name: title }] },
  });
  expect(await site.client.run(getBlogpostById, { id: title, space: 'eng' })).toMatchObject({
    spaceKey: 'ENG',
  });
});
