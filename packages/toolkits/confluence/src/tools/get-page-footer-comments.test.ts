import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createFooterComment } from './create-footer-comment.ts';
import { getPageFooterComments } from './get-page-footer-comments.ts';

const site = useLocalSite();
const pageId = 'Q3 Planning';

beforeEach(async () => {
  const first = await site.client.run(createFooterComment, { pageId, body: 'When do we ship?' });
  const parentCommentId = String(first.id);
  const reply = await site.as(jane).run(createFooterComment, { parentCommentId, body: 'On *Friday*' });
  await site.client.run(createFooterComment, { parentCommentId: String(reply.id), body: 'Good' });
  await site.as(jane).run(createFooterComment, { pageId, body: 'Who tests?' });
});

it('lists what begins a talk, oldest first, with names', async () => {
  expect(await site.client.run(getPageFooterComments, { id: 'q3 planning' })).toMatchObject({
    title: 'Q3 Planning',
    size: 2,
    nextCursor: null,
    results: [
      { text: 'When do we ship?', author: { displayName: 'Ada Admin' }, type: 'comment', replies: null },
      { text: 'Who tests?', author: { displayName: 'Jane Doe' }, kind: 'footer', location: null },
    ],
  });
});

it('brings replies, and replies to them, in their order', async () => {
  const { results } = await site.client.run(getPageFooterComments, { id: pageId, replies: true });
  expect(results).toMatchObject([{ replies: [{ text: 'On *Friday*' }, { text: 'Good' }] }, { replies: [] }]);
});

it('pages by offset and cursor, in the order that was asked for', async () => {
  const { client } = site;
  const newest = await client.run(getPageFooterComments, { id: pageId, sort: 'newest', limit: 1 });
  expect(newest.results).toMatchObject([{ text: 'Who tests?' }]);
  const rest = await client.run(getPageFooterComments, {
    id: pageId,
    sort: '-created-date',
    cursor: newest.nextCursor,
  });
  expect(rest.results).toMatchObject([{ text: 'When do we ship?' }]);
  const second = await client.run(getPageFooterComments, { id: pageId, start: 1 });
  expect(second.results).toMatchObject([{ text: 'Who tests?' }]);
});

it('asks for the names of all who wrote in one request', async () => {
  const { client } = site;
  await client.run(getPageFooterComments, { id: pageId, replies: true });
  expect(client.sent.filter((request) => request.includes('user'))).toEqual(['POST /wiki/api/v2/users-bulk']);
});

it('lists those of a blog post as well', async () => {
  await site.client.run(createFooterComment, { blogPostId: 'The new website is live', body: 'Nice' });
  const { results } = await site.client.run(getPageFooterComments, { id: 'the new website is live' });
  expect(results).toMatchObject([{ text: 'Nice', pageId: null }]);
});

it('shortens a long comment for a model, and says what brings the rest', async () => {
  const { client } = site;
  const body = 'A long story. '.repeat(300);
  await client.run(createFooterComment, { pageId: 'Brand guidelines', body });
  const sent = { id: 'Brand guidelines' };
  const answer = getPageFooterComments.output.parse(await client.run(getPageFooterComments, sent));
  const short = getPageFooterComments.compact?.(answer, getPageFooterComments.input.parse(sent));
  expect(short).toMatchObject({ results: [{ cut: expect.stringContaining('format "full"') }] });
  expect(JSON.stringify(short).length).toBeLessThan(2_000);
});

it.each([
  [{ id: 'no such page' }, 'not_found', 'No page or blog post fits'],
  [{ id: pageId, sort: 'likes' }, 'invalid_input', 'sort'],
  [{ id: pageId, limit: 500 }, 'invalid_input', 'limit'],
])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(getPageFooterComments, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
