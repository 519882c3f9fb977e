import { describe, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createFooterComment } from './create-footer-comment.ts';
import { uploadAttachment } from './upload-attachment.ts';

const site = useLocalSite();
const comments = () => site.client.read('/wiki/api/v2/footer-comments?body-format=storage');

it('writes Markdown below a page that it finds by its title', async () => {
  const made = await site.client.run(createFooterComment, {
    pageId: 'q3 planning',
    body: 'Ship on **Friday**',
  });
  expect(made).toMatchObject({
    kind: 'footer',
    contentTitle: 'Q3 Planning',
    text: 'Ship on **Friday**',
    author: { displayName: 'Ada Admin' },
    version: { number: 1 },
    url: expect.stringContaining(`#comment-${made.id}`),
  });
  expect(await comments()).toMatchObject({
    results: [
      {
        id: made.id,
        pageId: made.pageId,
        body: { storage: { value: '<p>Ship on <strong>Friday</strong></p>' } },
      },
    ],
  });
});

it('answers a comment that it finds by its words', async () => {
  const { client } = site;
  const first = await client.run(createFooterComment, { pageId: 'Q3 Planning', body: 'When do we ship?' });
  const { id } = await client.run(createFooterComment, {
    parentCommentId: 'when do we',
    pageId: 'Q3 Planning',
    body: 'On Friday',
  });
  expect(await client.read(`/wiki/api/v2/footer-comments/${first.id}/children`)).toMatchObject({
    results: [{ id, parentCommentId: first.id }],
  });
});

it('comments on a blog post, called by its own name or a page', async () => {
  const { client } = site;
  const title = 'The new website is live';
  const one = await client.run(createFooterComment, { blogPostId: title, body: 'Nice' });
  const other = await client.run(createFooterComment, { pageId: title, body: 'Very nice' });
  expect(one.blogPostId).toMatch(/^\d+$/);
  expect(other).toMatchObject({ blogPostId: one.blogPostId, pageId: null });
});

it('comments on an attachment that it finds by its file name', async () => {
  const { client } = site;
  const pageId = 'Q3 Planning';
  const { id } = await client.run(uploadAttachment, { pageId, fileName: 'budget.csv', text: 'a;b' });
  const sent = { attachmentId: 'budget', pageId, body: 'Too much' };
  const made = await client.run(createFooterComment, sent);
  expect(made).toMatchObject({ attachmentId: id, contentTitle: 'budget.csv' });
  expect(await client.read(`/wiki/api/v2/attachments/${id}/footer-comments`)).toMatchObject({
    results: [{ id: made.id }],
  });
});

it('takes the body as the API has it', async () => {
  const { text, body } = await site.client.run(createFooterComment, {
    pageId: 'Q3 Planning',
    body: { representation: 'storage', value: '<p>As <em>it</em> is</p>' },
  });
  expect({ text, body }).toMatchObject({
    text: 'As *it* is',
    body: { storage: { value: '<p>As <em>it</em> is</p>' } },
  });
});

describe('bad input', () => {
  it.each([
    [{ body: 'x' }, 'invalid_input', 'Send pageId or blogPostId'],
    [{ body: 'x', pageId: 'no such page' }, 'not_found', 'No page or blog post fits'],
    [{ body: 'x', blogPostId: 'q3 planning' }, 'not_found', 'No blog post fits'],
    [{ body: 'x', pageId: 'Q3 Planning', blogPostId: 'The new' }, 'invalid_input', 'on one thing'],
    [{ body: 'x', parentCommentId: 'Nice' }, 'invalid_input', 'Send pageId as well'],
    [{ body: 'x', parentCommentId: '999999' }, 'not_found', 'No comment fits'],
    [{ body: 'x', attachmentId: '999999' }, 'not_found', ''],
    [{ pageId: 'Q3 Planning' }, 'invalid_input', 'body'],
    [
      { pageId: 'Q3 Planning', body: { representation: 'storage', value: '<p>' } },
      'invalid_input',
      'Markdown',
    ],
  ])('%j is refused in words, and nothing is written', async (input, code, words) => {
    await expect(site.client.run(createFooterComment, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await comments()).toMatchObject({ results: [] });
  });
});
