import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';
import { date, pastSpanOf, spanOf } from '../fields/date.ts';
import { technical } from '../fields/field-hints.ts';
import { listOf, oneOrMore } from '../fields/one-or-more.ts';
import { pagingInput } from '../fields/paging.ts';
import { spaceLookUpScopes, userLookUpScopes } from '../fields/references.ts';
import { readOrder, sort } from '../fields/sort.ts';
import { blogpostListOutput, compactBlogposts, describeBlogposts } from '../reading/list-blogposts.ts';
import { listContents } from '../reading/list-contents.ts';
import { findSpace } from '../resolve/space.ts';
import { accountIdOf } from '../resolve/user.ts';

export const getBlogposts = defineTool({
  slug: 'CONFLUENCE_GET_BLOGPOSTS',
  name: 'Get blog posts',
  summary:
    'Lists blogposts of one space or all, by label, author or date; returns id, title and link of each.',
  hints: { readOnly: true, destructive: false, idempotent: true },
  scopes: ['read:page:confluence', 'search:confluence', ...spaceLookUpScopes, ...userLookUpScopes],
  input: z.strictObject({
    spaceId: z.string().min(1).nullish().describe('Only posts of this space: its id, key or name.'),
    label: oneOrMore('Only posts with any of these labels, e.g. ["urgent", "q3"].'),
    authorId: z
      .string()
      .min(1)
      .nullish()
      .describe('Only posts created by this person: name, email or account id.'),
    fromDay: date('Only those from this day on'),
    toDay: date('Only those up to this day'),
    sort,
    ...pagingInput,
  }),
  output: z.object(blogpostListOutput),
  compact: compactBlogposts,
  annotations: {
    phrases: [
      'list the blog posts in {spaceId}',
      'list the blog posts of the {spaceId} space',
      'list all blog posts',
      'list blog posts',
      'show the blog posts in the {spaceId} space',
      'show me the blog posts of {spaceId}',
      'show all blog posts',
      'which blog posts are in {spaceId}',
      'what blog posts are there',
      'what blog posts are in the {spaceId} space',
      'get blog posts',
      'how many blog posts are in {spaceId}',
      'list the {sort} blog posts in {spaceId}',
      'show me the {sort} blog posts',
      'what are the {sort} blog posts in {spaceId}',
      'which blog posts did {authorId} write',
      'list the blog posts written by {authorId}',
      'what is on the {spaceId} blog',
      'what has been announced on the {spaceId} blog',
      'what has been posted on the {spaceId} blog',
      'show the news of the {spaceId} space',
      'what is the {sort} blog post',
      'what was the {sort} blog post in {spaceId}',
      'show the {sort} blog post in {spaceId}',
      'list the blog posts labelled {label}',
      'which blog posts has {authorId} written',
      'which posts has {authorId} written',
      'which posts did {authorId} write',
      'which blog posts has {authorId} published',
      'which blog posts did {authorId} publish',
      'show the blog posts by {authorId}',
      'what has {authorId} posted',
      'what did {authorId} blog',
      'what is new on the {spaceId} blog',
      'list the posts on the {spaceId} blog',
      'how many blog posts are there',
    ],
    fields: {
      spaceId: {
        role: 'reference',
        names: 'space',
        phrases: [
          'in the {} space',
          'of the {} space',
          'in {} space',
          'in space {}',
          'on the {} blog',
          'from {}',
          'in {}',
          'of {}',
        ],
      },
      label: { role: 'list', phrases: ['labelled {}', 'with the label {}', 'with label {}', 'tagged {}'] },
      authorId: {
        role: 'reference',
        names: 'user',
        phrases: ['written by {}', 'created by {}', 'posted by {}', 'by {}'],
      },
      fromDay: {
        role: 'date',
        phrases: [
          'published since {}',
          'published from {}',
          'published after {}',
          'since {}',
          'from {}',
          'after {}',
        ],
      },
      toDay: {
        role: 'date',
        phrases: ['published before {}', 'published until {}', 'before {}', 'until {}', 'to {}'],
      },
      sort: {
        role: 'choice',
        phrases: ['sorted by {}', 'by {}', '{} first', 'the {} first', '{} blog posts'],
      },
      limit: { role: 'number', phrases: ['the first {}', 'up to {}', 'the last {}'] },
      start: technical,
      cursor: technical,
    },
    listing: { field: 'results', noun: 'blog post', entry: '{title} ({space}): {url}' },
  },

  async run(input, context) {
    const selection = {
      type: 'blogpost',
      space: input.spaceId ? await findSpace(input.spaceId, context) : null,
      labels: listOf(input.label),
      authorId: input.authorId ? await accountIdOf(input.authorId, context) : null,
      createdFrom: input.fromDay ? pastSpanOf(input.fromDay, context).start : null,
      createdBefore: input.toDay ? spanOf(input.toDay, context).end : null,
      order: readOrder(input.sort),
    } as const;
    return describeBlogposts(await listContents(selection, input, context), input, context);
  },
});
