import { readSiteState } from '@tributary/confluence-site/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { act, undo } from '../../testing/acting.ts';
import { useLocalSite } from '../../testing/local-site.ts';
import { jane } from '../../testing/run-tool.ts';
import { createFooterComment } from './create-footer-comment.ts';
import { createInlineComment } from './create-inline-comment.ts';
import { deleteComment } from './delete-comment.ts';

const site = useLocalSite();
const pageId = 'Q3 Planning';
const write = (body: string, more: object = {}) =>
  site.client.run(createFooterComment, { pageId, body, ...more });
const left = () => site.client.read('/wiki/api/v2/footer-comments');

let first: Record<string, unknown>;
beforeEach(async () => {
  first = await write('When do we ship?');
  await write('On Friday', { parentCommentId: String(first.id), pageId: undefined });
});

it('deletes a comment by its id, and tells what it said', async () => {
  const answer = await site.client.run(deleteComment, { id: String(first.id) });
  expect(answer).toMatchObject({
    id: first.id,
    text: 'When do we ship?',
    author: { displayName: 'Ada Admin' },
    deletedReplies: 0,
    keptReplies: 1,
  });
  expect(await site.client.read(`/wiki/api/v2/footer-comments/${first.id}`)).toMatchObject({
    errors: [{ status: 404 }],
  });
  expect(await left()).toMatchObject({ results: [{ title: 'Re: Q3 Planning' }] });
});

it('finds it by its address, and by words of it, a reply too', async () => {
  await site.client.run(deleteComment, { id: 'on friday', pageId });
  await site.client.run(deleteComment, { id: String(first.url) });
  expect(await left()).toMatchObject({ results: [] });
});

it('takes my last comment for what I wrote last', async () => {
  await site.as(jane).run(createFooterComment, { pageId, body: 'Not mine' });
  const answer = await site.client.run(deleteComment, { id: 'my last comment', pageId });
  expect(answer.text).toBe('On Friday');
  expect(await site.client.run(deleteComment, { id: 'the latest', pageId })).toMatchObject({
    text: 'Not mine',
  });
});

it('says beforehand whose comment goes, for good', async () => {
  const input = deleteComment.input.parse({ id: 'when do', pageId });
  const { summary, changes } = await deleteComment.plan(input, site.client.context());
  expect(summary).toBe(
    'Delete the comment of Ada Admin on “Q3 Planning” for good: When do we ship?; the replies to it (1) stay and move up',
  );
  expect(changes[1]).toEqual({
    what: 'place of the replies (1)',
    before: 'under “When do we ship?”',
    after: 'below the text itself',
  });
});

it('says beforehand and afterwards that the replies to a remark on words go with it', async () => {
  const remark = { pageId, inlineCommentProperties: 'the first Monday', body: 'Sure?' };
  const { id } = await site.client.run(createInlineComment, remark);
  await write('Yes', { parentCommentId: String(id), pageId: undefined });
  const input = deleteComment.input.parse({ id });
  const { summary, changes } = await deleteComment.plan(input, site.client.context());
  expect(summary).toContain('for good and the replies to it (1): Sure?');
  expect(changes.map(({ before }) => before)).toEqual(['Sure?', 'Yes']);
  expect(await site.client.run(deleteComment, { id })).toMatchObject({ deletedReplies: 1, keptReplies: 0 });
});

it('is found and told with the names of people whom it mentions', async () => {
  const asked = await write('Ask @[Jane Doe] first', {
    parentCommentId: String(first.id),
    pageId: undefined,
  });
  const input = deleteComment.input.parse({ id: 'ask @[jane doe]', pageId });
  const { summary, changes } = await deleteComment.plan(input, site.client.context());
  expect(summary).toMatch(/for good: Ask @\[Jane Doe\] first$/);
  expect(changes).toMatchObject([{ before: 'Ask @[Jane Doe] first', after: null }]);
  await expect(site.client.run(deleteComment, { id: 'ask jane', pageId })).rejects.toMatchObject({
    details: { candidates: [expect.objectContaining({ id: asked.id, name: 'Ask @[Jane Doe] first' })] },
  });
});

describe('what cannot be written again as it was', () => {
  const obstacleOf = async (id: string, client = site.client) => {
    const { before } = await deleteComment.plan(deleteComment.input.parse({ id, pageId }), client.context());
    const { undo } = deleteComment;
    return 'obstacle' in undo ? undo.obstacle?.({ input: {}, before }) : undefined;
  };

  it('is somebody else’s word, and what was answered', async () => {
    expect(await obstacleOf('on friday')).toBeUndefined();
    expect(await obstacleOf('on friday', site.as(jane))).toContain('would not be its author’s');
    expect(await obstacleOf('when do we ship')).toContain('the replies would not stand under it');
  });

  it('is a remark on words that stand in several places', async () => {
    const remark = (textSelection: object | string) =>
      site.client.run(createInlineComment, { pageId, inlineCommentProperties: textSelection, body: 'Sure?' });
    const once = await remark('the first Monday');
    expect(await obstacleOf(String(once.id))).toBeUndefined();
    const often = await remark({ textSelection: 'e', textSelectionMatchIndex: 3 });
    expect(await obstacleOf(String(often.id))).toMatch(/“e” stands \d+ times in the text\.$/);
  });
});

it.each(['which?', 'mine', 'on friday'])(
  'is taken back for “%s”: the same words in the same place',
  async (id) => {
    const remark = (body: string, inlineCommentProperties: string) =>
      site.client.run(createInlineComment, { pageId, inlineCommentProperties, body });
    await remark('Which?', 'the first Monday');
    const answered = await remark('Fixed?', 'Numbers are fixed');
    await write('Mine', { parentCommentId: String(answered.id), pageId: undefined });
    const before = await readSiteState(site.client.url);
    const action = await act(site.client, 'CONFLUENCE_DELETE_COMMENT', { id, pageId });
    expect(await readSiteState(site.client.url)).not.toEqual(before);
    await undo(site.client, 'CONFLUENCE_DELETE_COMMENT', action);
    const after = await readSiteState(site.client.url);
    expect(after).toHaveLength(before.length);
    expect(after).toEqual(expect.arrayContaining([...before]));
  },
);

describe('bad input', () => {
  beforeEach(() => write('When do we rest?'));

  it.each([
    [{ id: 'when do we', pageId }, 'ambiguous', 'When do we rest?'],
    [{ id: 'when do we slip', pageId }, 'not_found', 'Closest: “When do we'],
    [{ id: 'when do we' }, 'invalid_input', 'Send pageId as well'],
    [{ id: '424242' }, 'not_found', 'No comment fits'],
    [{ id: 'my last comment', pageId: 'Brand guidelines' }, 'not_found', 'You have no comment on'],
    [{}, 'invalid_input', 'id'],
  ])('%j is refused in words, and nothing is deleted', async (input, code, words) => {
    const before = await left();
    await expect(site.client.run(deleteComment, input)).rejects.toMatchObject({
      details: { code, message: expect.stringContaining(words) },
    });
    expect(await left()).toEqual(before);
  });
});
