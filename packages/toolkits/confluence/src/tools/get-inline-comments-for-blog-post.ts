import { defineTool, path, type RunContext, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { orNull, readAnswer } from '../client.ts';
import { readComment } from '../comments/comment.ts';
import { commentLookUpScopes } from '../comments/comment-scopes.ts';
import { commentListOutput, compactCommentList, listComments } from '../comments/list-comments.ts';
import { resolutionFilter, resolutions } from '../comments/resolution.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { blogpostId, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

const versionShape = z.object({ createdAt: z.string() });

export const getInlineCommentsForBlogPost = defineTool({
  slug: 'CONFLUENCE_GET_INLINE_COMMENTS_FOR_BLOG_POST',
  name: 'Get inline comments of a blog post',
  summary:
    'Lists what readers remarked on words of a blog post (inline comments), and returns author, remark and words.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...commentLookUpScopes],
  input: z.strictObject({
    id: blogpostId,
    space: ofSpace,
    expand: z
      .string()
      .nullish()
      .describe('Additions, by commas: replies, body.view (the text as HTML). Others come anyway.'),
    location: z
      .preprocess((sent) => (sent === 'inline' ? undefined : sent), z.enum(resolutions).nullish())
      .describe('Only these: open takes in reopened; dangling ones lost their words. Left out: all.'),
    parentVersion: z
      .int()
      .nullish()
      .describe('Only comments that were there when this version of the blog post was replaced.'),
    ...pagingInput,
  }),
  output: z.object(commentListOutput),
  compact: compactCommentList,
  annotations: {
    phrases: [
      'show the inline comments on the {id} blog post',
      'show me the inline comments on the blog post {id}',
      'list the inline comments of the {id} blog post',
      'list the inline comments on the blog post {id}',
      'get the inline comments of the blog post {id}',
      'read the inline comments on the {id} blog post',
      'which inline comments does the {id} blog post have',
      'show the {location} inline comments on the {id} blog post',
      'what was remarked in the text of the {id} blog post',
      'inline comments on the {id} blog post',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['on the {} blog post', 'of the {} blog post', 'the blog post {}', 'on {}', 'of {}'],
        question: 'which blog post it is about',
      },
      space: inSpace,
      expand: technical,
      location: { role: 'choice', phrases: ['the {} inline comments', '{} inline comments'] },
      parentVersion: technical,
      limit: { role: 'number', phrases: ['first {}'] },
      start: technical,
      cursor: technical,
    },
    report: 'Inline comments on the blog post “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'inline comment', entry: '{author} on “{words}”: {text}' },
  },

  async run(input, context) {
    const { id, space, expand, location, parentVersion, ...window } = input;
    const post = await findContent({ id, space, types: ['blogpost'] }, context);
    const additions = (expand ?? '').split(',').map((one) => one.trim());
    const selection = {
      kind: 'inline' as const,
      filter: resolutionFilter(location),
      until: parentVersion ? await whenReplaced(post.id, parentVersion, context) : null,
      replies: additions.some((one) => one === 'replies' || one.startsWith('children')),
      ...window,
    };
    const answer = await listComments(post, selection, context);
    if (!additions.includes('body.view')) return answer;
    // Lists do not bring HTML; each comment by itself does.
    const results = answer.results.map(async (comment) => ({
      ...comment,
      body: { ...comment.body, view: await readView(comment.id, context) },
    }));
    return { ...answer, results: await Promise.all(results) };
  },
});

async function readView(id: string, context: RunContext): Promise<{ value: string } | null> {
  const { body } = await readComment('inline', id, context, 'view');
  return body?.view ?? null;
}

/** When the next version took the place of this one; `null` for the newest. */
async function whenReplaced(id: string, version: number, context: RunContext): Promise<string | null> {
  const at = (number: number) =>
    orNull(context.http.get(path`/wiki/api/v2/blogposts/${id}/versions/${number}`));
  if ((await at(version)) === null) {
    throw new ToolError({
      code: 'not_found',
      message: `The blog post has no version ${version}. Leave parentVersion out, or send the number of a version.`,
    });
  }
  const next = await at(version + 1);
  return next && readAnswer(versionShape, next).createdAt;
}
