import { act } from '../acting.ts';
import type { ExampleCalls } from '../example-call.ts';
import type { SiteClient } from '../run-tool.ts';

const page = 'Q3 Planning';
const post = 'The new website is live';

async function comment(client: SiteClient, where: { pageId: string } | { blogPostId: string }) {
  const { output } = await act(client, 'CONFLUENCE_CREATE_FOOTER_COMMENT', {
    ...where,
    body: 'Looks *good*.',
  });
  return String(output.id);
}

function remark(client: SiteClient, where: { pageId: string } | { blogPostId: string }, words: string) {
  const sent = { ...where, inlineCommentProperties: words, body: 'Really?' };
  return act(client, 'CONFLUENCE_CREATE_INLINE_COMMENT', sent);
}

export const commentExamples: ExampleCalls = {
  CONFLUENCE_CREATE_FOOTER_COMMENT: async () => ({ pageId: page, body: 'Looks **good** to me.' }),
  CONFLUENCE_CREATE_INLINE_COMMENT: async () => ({
    pageId: page,
    inlineCommentProperties: 'the first Monday',
    body: 'Of **which** month?',
  }),
  CONFLUENCE_DELETE_COMMENT: async (client) => ({ id: await comment(client, { pageId: page }) }),
  CONFLUENCE_FIND_TEXT_SELECTIONS: async () => ({ id: page, text: 'meeting' }),
  CONFLUENCE_GET_INLINE_COMMENTS_FOR_BLOG_POST: async (client) => {
    await remark(client, { blogPostId: post }, 'readable on a phone');
    return { id: post };
  },
  CONFLUENCE_GET_PAGE_FOOTER_COMMENTS: async (client) => {
    await comment(client, { pageId: page });
    return { id: page };
  },
  CONFLUENCE_GET_PAGE_INLINE_COMMENTS: async (client) => {
    await remark(client, { pageId: page }, 'the first Monday');
    return { id: page };
  },
};
