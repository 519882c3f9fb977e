import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { Content } from '../api/content.ts';
import type { ListPart } from '../api/list.ts';
import { compactEntry } from '../compact/compact-content.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingOf, pagingOutput } from '../fields/paging.ts';
import { contentEntryOutput, describeContentEntry } from './list-contents.ts';

/** What the tools that list blog posts answer. */
export const blogpostListOutput = {
  results: z
    .array(
      contentEntryOutput
        .extend({
          history: z
            .object({
              createdAt: z.string().nullable().describe('When it was created, ISO 8601.'),
              createdBy: z.string().nullable().describe('Account id of who created it.'),
              lastUpdatedAt: z.string().nullable().describe('When it was changed last, ISO 8601.'),
              lastUpdatedBy: z.string().nullable().describe('Account id of who changed it last.'),
            })
            .describe('Who wrote it, and when.'),
        })
        .describe('A blog post.'),
    )
    .describe('The blog posts.'),
  next: z.string().nullable().describe('The same as nextCursor.'),
  prev: z.null().describe('Always null: lists are read forwards.'),
  ...pagingOutput,
};

type BlogpostList = z.output<z.ZodObject<typeof blogpostListOutput>>;

/** The fields of {@link blogpostListOutput}. */
export function describeBlogposts(
  part: ListPart<Content>,
  window: { readonly limit: number; readonly start: number },
  context: RunContext,
): BlogpostList {
  return {
    results: part.entries.map((post) => ({
      ...describeContentEntry(post, part.base, context),
      history: {
        createdAt: post.createdAt ?? null,
        createdBy: post.authorId ?? null,
        lastUpdatedAt: post.version?.createdAt ?? null,
        lastUpdatedBy: post.version?.authorId ?? null,
      },
    })),
    next: part.nextCursor,
    prev: null,
    ...pagingOf(part, window),
  };
}

/** The short form: the list, and when each post was published. */
export function compactBlogposts(list: BlogpostList) {
  return compactList(list, (post) => ({ ...compactEntry(post), createdAt: post.history.createdAt }));
}
