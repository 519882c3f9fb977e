import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { blogpostListOutput, compactBlogposts, describeBlogposts } from '../reading/list-blogposts.ts';
import { listContents } from '../reading/list-contents.ts';

export const getBlogPosts = defineTool({
  slug: 'CONFLUENCE_GET_BLOG_POSTS',
  name: 'Get all blog posts (old)',
  summary:
    'Kept for older programs that page through the blog of the whole site; returns all posts, use GET_BLOGPOSTS to narrow.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence'],
  deprecatedFor: 'CONFLUENCE_GET_BLOGPOSTS',
  input: z.strictObject(pagingInput),
  output: z.object(blogpostListOutput),
  compact: compactBlogposts,
  annotations: {
    phrases: [
      'page through the blog posts of the whole site',
      'walk through all blog posts of the site',
      'list the blog posts of the site page by page',
    ],
    fields: {
      limit: technical,
      start: technical,
      cursor: technical,
    },
    listing: { field: 'results', noun: 'blog post', entry: '{title} ({space}): {url}' },
  },
  run: async (input, context) =>
    describeBlogposts(await listContents({ type: 'blogpost' }, input, context), input, context),
});
