import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { browserUrl, readAnswer } from '../client.ts';
import { inSpace } from '../fields/field-hints.ts';
import { blogpostId, contentLookUpScopes, ofSpace } from '../fields/references.ts';
import { findContent } from '../resolve/content.ts';

const answerShape = z.object({
  operations: z.array(
    z.object({ operation: z.string(), targetType: z.string(), targetKey: z.string().nullish() }),
  ),
});

export const getBlogpostOperations = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOST_OPERATIONS',
  name: 'Get permitted operations on a blog post',
  summary:
    'Says what the connected account may do with a blogpost, such as update or delete; returns these operations.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...contentLookUpScopes],
  input: z.strictObject({ id: blogpostId, space: ofSpace }),
  output: z.object({
    results: z
      .array(
        z
          .object({
            operation: z.string().describe('read, update, delete, …'),
            targetType: z.string().describe('What it may be done to: the blog post, a comment on it, ….'),
            targetKey: z.string().nullable().describe('Which one, where the service tells.'),
          })
          .describe('Something that may be done.'),
      )
      .describe('What may be done.'),
    id: z.string().describe('Id of the blog post.'),
    title: z.string().describe('Title of the blog post.'),
    url: z.string().describe('Address that opens the blog post in a browser.'),
    size: z.int().describe('How many there are.'),
    limit: z.int().describe('The same as size: they come all at once.'),
    start: z.int().describe('Always 0.'),
  }),
  compact: ({ id, title, url, results }) => ({
    id,
    title,
    url,
    results: results.map(({ operation, targetType }) => ({ operation, on: targetType })),
  }),
  annotations: {
    phrases: [
      'what may I do with the {id} blog post',
      'what can I do with the blog post {id}',
      'which operations are permitted on the blog post {id}',
      'what am I allowed to do with the {id} blog post',
      'may I edit the {id} blog post',
      'can I delete the blog post {id}',
      'am I allowed to update the {id} blog post',
      'am I allowed to edit the blog post {id}',
      'am I allowed to delete the blog post {id}',
      'do I have permission to edit the blog post {id}',
      'show my permissions on the {id} blog post',
      'show the permitted operations on the blog post {id}',
      'permitted operations on the {id} blog post',
      'show what I may do with the blog post {id}',
      'which operations may I perform on the blog post {id}',
      'which actions can I perform on the {id} blog post',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'blogpost',
        phrases: ['the {} blog post', 'the blog post {}', 'blog post {}'],
        question: 'which blog post it is about',
      },
      space: inSpace,
    },
    report: 'What you may do with the blog post “{title}”. Open it at {url}',
    listing: { field: 'results', noun: 'operation', entry: '{operation} ({on})' },
  },

  async run(input, context) {
    const post = await findContent({ ...input, types: ['blogpost'] }, context);
    const answer = await context.http.get(path`/wiki/api/v2/blogposts/${post.id}/operations`);
    const { operations } = readAnswer(answerShape, answer);
    return {
      results: operations.map(({ targetKey, ...operation }) => ({
        ...operation,
        targetKey: targetKey ?? null,
      })),
      id: post.id,
      title: post.title ?? '',
      url: browserUrl(post._links, context),
      size: operations.length,
      limit: operations.length,
      start: 0,
    };
  },
});
