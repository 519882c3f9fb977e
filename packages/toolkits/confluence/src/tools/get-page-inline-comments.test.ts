import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createInlineComment } from './create-inline-comment.ts';
import { getPageInlineComments } from './get-page-inline-comments.ts';

const site = useLocalSite();
const pageId = 'Q3 Planning';

beforeEach(async () => {
  const write = (words: string, body: string) =>
    site.client.run(createInlineComment, { pageId, inlineCommentProperties: words, body });
  const first = await write('the first Monday', 'Of which month?');
  await site.client.run(createInlineComment, { parentCommentId: String(first.id), body: 'Of each' });
  const second = await write('Numbers', 'Which?');
  await site.client.send({
    method: 'PUT',
    path: `/wiki/api/v2/inline-comments/${second.id}`,
    body: { resolved: true },
  });
});

it('lists remarks with their words and how they stand, replies with them', async () => {
  expect(await site.client.run(getPageInlineComments, { id: 'q3 planning', replies: true })).toMatchObject({
    title: 'Q3 Planning',
    results: [
      {
        text: 'Of which month?',
        location: { textSelection: 'the first Monday' },
        resolutionStatus: 'open',
        replies: [{ text: 'Of each' }],
      },
      { text: 'Which?', location: { textSelection: 'Numbers' }, resolutionStatus: 'resolved', replies: [] },
    ],
  });
});

it('narrows by how they stand', async () => {
  const only = async (resolutionStatus: string) =>
    (await site.client.run(getPageInlineComments, { id: pageId, resolutionStatus })).results;
  expect(await only('open')).toMatchObject([{ text: 'Of which month?' }]);
  expect(await only('resolved')).toMatchObject([{ text: 'Which?' }]);
  expect(await only('dangling')).toEqual([]);
});

it.each([
  [{ id: 'no such page' }, 'not_found', 'No page fits'],
  [{ id: 'the new website is live' }, 'not_found', 'No page fits'],
  [{ id: pageId, resolutionStatus: 'done' }, 'invalid_input', 'resolutionStatus'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageInlineComments, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
