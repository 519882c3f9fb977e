import { beforeEach, describe, expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { createInlineComment } from './create-inline-comment.ts';
import { createPage } from './create-page.ts';
import { findTextSelections } from './find-text-selections.ts';

const site = useLocalSite();
const text = '<p>We ship on <strong>Fri</strong>day, on Friday.</p>';

let pageId: string;
beforeEach(async () => {
  const body = { representation: 'storage', value: text };
  pageId = String((await site.client.run(createPage, { spaceId: 'MKT', title: 'Shipping', body })).id);
});
const page = () => site.client.read(`/wiki/api/v2/pages/${pageId}?body-format=storage`);

it('marks the words on the page, which keeps its version, and answers which they are', async () => {
  const made = await site.client.run(createInlineComment, {
    pageId: 'shipping',
    inlineCommentProperties: 'we SHIP',
    body: 'Do **we**?',
  });
  expect(made).toMatchObject({
    kind: 'inline',
    contentTitle: 'Shipping',
    text: 'Do **we**?',
    resolutionStatus: 'open',
    location: { textSelection: 'We ship' },
  });
  const mark = />We ship<\/ac:inline-comment-marker>/;
  expect(await page()).toMatchObject({
    version: { number: 1 },
    body: { storage: { value: expect.stringMatching(mark) } },
  });
});

it('takes the place that FIND_TEXT_SELECTIONS told, over the borders of elements', async () => {
  const { client } = site;
  const { results } = findTextSelections.output.parse(
    await client.run(findTextSelections, { id: pageId, text: 'friday' }),
  );
  const { before, after, ...inlineCommentProperties } = results[1] ?? { before: '', after: '' };
  expect({ before, after }).toEqual({ before: 'We ship on Friday, on ', after: '.' });
  await client.run(createInlineComment, { pageId, inlineCommentProperties, body: 'This one' });
  expect(await page()).toMatchObject({
    body: { storage: { value: expect.stringMatching(/day, on <ac:inline-comment-marker [^>]*>Friday</) } },
  });
});

it('answers an inline comment by the words of it', async () => {
  const { client } = site;
  const sent = { pageId, inlineCommentProperties: 'We ship', body: 'Who is we?' };
  const first = await client.run(createInlineComment, sent);
  const reply = await client.run(createInlineComment, { parentCommentId: 'who is', pageId, body: 'All' });
  expect(reply).toMatchObject({ parentCommentId: first.id, location: { textSelection: 'We ship' } });
});

it('remarks on a blog post', async () => {
  const made = await site.client.run(createInlineComment, {
    blogPostId: 'The new website is live',
    inlineCommentProperties: 'on a phone',
    body: 'Which?',
  });
  expect(made).toMatchObject({ pageId: null, blogPostId: expect.stringMatching(/^\d+$/) });
});

describe('bad input', () => {
  const one = { textSelection: 'Friday', textSelectionMatchIndex: 1 };
  it.each([
    [{ inlineCommentProperties: 'Friday' }, 'ambiguous', 'Send textSelectionMatchIndex'],
    [{ inlineCommentProperties: 'Monday' }, 'not_found', 'does not say “Monday”'],
    [{ inlineCommentProperties: { ...one, textSelectionMatchCount: 3 } }, 'conflict', '2 times, not 3'],
    [{}, 'invalid_input', 'Nothing says which words'],
    [{ inlineCommentProperties: '' }, 'invalid_input', ''],
    [{ inlineCommentProperties: 'We', pageId: 'no such page' }, 'not_found', 'No page or blog post fits'],
    [{ inlineCommentProperties: 'We', attachmentId: '1' }, 'invalid_input', 'attachmentId'],
  ])('%j is refused in words, and nothing is marked', async (more, code, words) => {
    const sent = { pageId, body: 'x', ...more };
    await expect(site.client.run(createInlineComment, sent)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await page()).toMatchObject({ body: { storage: { value: text } } });
  });
});
