import { defineTool, path } from '@tributary/toolkit';
import { z } from 'zod';
import { contentShape } from '../api/content.ts';
import { readList } from '../api/list.ts';
import { pagingHints } from '../fields/field-hints.ts';
import { pagingInput } from '../fields/paging.ts';
import { spaceLookUpScopes } from '../fields/references.ts';
import { blogpostListOutput, compactBlogposts, describeBlogposts } from '../reading/list-blogposts.ts';
import { findLabel, labelLookUpScopes } from '../resolve/label.ts';
import { findSpace } from '../resolve/space.ts';

export const getBlogPostsForLabel = defineTool({
  slug: 'CONFLUENCE_GET_BLOG_POSTS_FOR_LABEL',
  name: 'Get blog posts for a label',
  summary: 'Finds the posts of all blogs that carry one label, by its name; returns them with their links.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: [...new Set(['read:page:confluence', ...labelLookUpScopes, ...spaceLookUpScopes])],
  input: z.strictObject({
    id: z.string().min(1).describe('The label: its name or id.'),
    spaceId: z.string().min(1).nullish().describe('Only posts of this space: its id, key or name.'),
    ...pagingInput,
  }),
  output: z.object({
    label: z.string().describe('Name of the label.'),
    ...blogpostListOutput,
  }),
  compact: (answer) => ({ label: answer.label, ...compactBlogposts(answer) }),
  annotations: {
    phrases: [
      'list the blog posts labelled {id}',
      'list the blog posts with the label {id}',
      'show the blog posts labelled {id}',
      'show the blog posts with the label {id}',
      'show me the blog posts tagged {id}',
      'which blog posts are labelled {id}',
      'which blog posts have the label {id}',
      'which blog posts are tagged {id}',
      'find blog posts labelled {id}',
      'find the blog posts with the tag {id} in {spaceId}',
      'get the blog posts for the label {id}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'label',
        phrases: ['labelled {}', 'with the label {}', 'the label {}', 'tagged {}', 'with the tag {}'],
        question: 'which label it is about',
      },
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: ['in the {} space', 'in {} space', 'of the {} space', 'in {}'],
      },
      ...pagingHints,
    },
    report: 'Blog posts with the label {label}.',
    listing: { field: 'results', noun: 'blog post', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const label = await findLabel(input.id, context);
    const space = input.spaceId ? await findSpace(input.spaceId, context) : null;
    const list = {
      path: path`/wiki/api/v2/labels/${label.id}/blogposts`,
      query: { 'space-id': space?.id },
      entry: contentShape,
    };
    const part = await readList(context.http, list, input);
    const posts = part.entries.map((post) => ({ ...post, type: 'blogpost' as const }));
    return { label: label.name, ...describeBlogposts({ ...part, entries: posts }, input, context) };
  },
});
