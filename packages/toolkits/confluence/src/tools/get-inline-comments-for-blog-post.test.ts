import { beforeEach, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createInlineComment } from './create-inline-comment.ts';
import { getInlineCommentsForBlogPost } from './get-inline-comments-for-blog-post.ts';
import { updateBlogpost } from './update-blogpost.ts';

const site = useLocalSite();
const id = 'The new website is live';

beforeEach(async () => {
  const sent = { blogPostId: id, inlineCommentProperties: 'on a phone', body: 'On *any*?' };
  const { id: parentCommentId } = await site.client.run(createInlineComment, sent);
  await site.client.run(createInlineComment, { parentCommentId, body: 'On most' });
});
const list = (more: object = {}) => site.client.run(getInlineCommentsForBlogPost, { id, ...more });

it('answers with the fields that Composio names', async () => {
  const answer = await list({ expand: 'body.view, replies, author', limit: null, start: null });
  expect(answer).toMatchObject({ limit: 25, size: 1, start: 0, _links: { base: expect.any(String) } });
  expect(answer.results).toMatchObject([
    {
      id: expect.stringMatching(/^\d+$/),
      type: 'comment',
      status: 'current',
      author: { displayName: 'Ada Admin' },
      body: { view: { value: expect.stringContaining('<em>any</em>') }, storage: {} },
      createdAt: expect.stringMatching(/^\d{4}-/),
      updatedAt: expect.stringMatching(/^\d{4}-/),
      location: { textSelection: 'on a phone' },
      macroRenderedOutput: null,
      version: { number: 1, by: { displayName: 'Ada Admin' }, when: expect.stringMatching(/^\d{4}-/) },
      replies: [{ text: 'On most' }],
    },
  ]);
});

it('narrows by how they stand; inline is all of them', async () => {
  expect((await list({ location: 'resolved' })).results).toEqual([]);
  expect((await list({ location: 'inline' })).results).toHaveLength(1);
});

it('narrows to what was there in an older version', async () => {
  expect((await list({ parentVersion: 1 })).results).toHaveLength(1);
  await site.client.run(updateBlogpost, { id, body: 'Readable on a phone, and anew.' });
  const sent = { blogPostId: id, inlineCommentProperties: 'anew', body: 'Again?' };
  await site.client.run(createInlineComment, sent);
  expect((await list({ parentVersion: 1 })).results).toMatchObject([{ text: 'On *any*?' }]);
  expect((await list()).results).toHaveLength(2);
});

it.each([
  [{ id: 'q3 planning' }, 'not_found', 'No blog post fits'],
  [{ parentVersion: 7 }, 'not_found', 'has no version 7'],
  [{ location: 'footer' }, 'invalid_input', 'location'],
])('%j is refused in words', async (input, code, words) => {
  await expect(list(input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
