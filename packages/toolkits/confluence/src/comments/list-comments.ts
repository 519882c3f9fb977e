import { type JsonObject, path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, collections } from '../api/content.ts';
import { browserUrl } from '../client.ts';
import { compactList } from '../compact/compact-list.ts';
import { pagingOf, pagingOutput } from '../fields/paging.ts';
import { type Comment, type CommentFilter, type CommentKind, readComments, readReplies } from './comment.ts';
import { type CommentAnswer, commentOutput, compactComment, describeComments } from './comment-output.ts';

/** The input field that brings whole talks. */
export const replies = z
  .boolean()
  .nullish()
  .describe('Bring the replies too, at the cost of a request for each comment.');

/** What the tools that list comments answer. */
export const commentListOutput = {
  results: z
    .array(
      z
        .object({
          ...commentOutput,
          replies: z
            .array(z.object(commentOutput).describe('A reply.'))
            .nullable()
            .describe('The replies in their order, where they were asked for.'),
        })
        .describe('A comment.'),
    )
    .describe('The comments that begin a talk.'),
  id: z.string().describe('Id of the page or blog post.'),
  title: z.string().describe('Title of the page or blog post.'),
  url: z.string().describe('Address that opens the page or blog post in a browser.'),
  ...pagingOutput,
};

type CommentListAnswer = z.output<z.ZodObject<typeof commentListOutput>>;

/** What to list, and which part of it. */
export interface CommentSelection {
  readonly kind: CommentKind;
  readonly filter?: CommentFilter;
  /** Only comments that were written before: ISO 8601. */
  readonly until?: string | null | undefined;
  readonly replies?: boolean | null | undefined;
  readonly limit: number;
  readonly start: number;
  readonly cursor?: string | null | undefined;
}

/** Lists the comments that begin a talk on a page or blog post, with the replies where they are wanted. */
export async function listComments(
  content: Content,
  selection: CommentSelection,
  context: RunContext,
): Promise<CommentListAnswer> {
  const { kind, filter = {}, until } = selection;
  const list = `${collections[content.type]}${path`/${content.id}`}/${kind}-comments`;
  const read = await readComments(kind, list, selection, context, filter);
  const begun = until ? read.entries.filter((one) => writtenBefore(until, one)) : read.entries;
  const talks = selection.replies ? await Promise.all(begun.map((one) => readReplies(one, context))) : [];
  // All at once, so that the names of all who wrote cost one request.
  const described = await describeComments([...begun, ...talks.flat()], context);
  const byId = new Map(described.map((one) => [one.id, one]));
  const results = described.slice(0, begun.length).map((one, at) => ({
    ...one,
    replies: talks[at]?.flatMap(({ id }) => byId.get(id) ?? []) ?? null,
  }));
  return {
    results,
    id: content.id,
    title: content.title ?? '',
    url: browserUrl(content._links, context),
    ...pagingOf({ ...read, entries: begun }, selection),
  };
}

function writtenBefore(until: string, { version }: Comment): boolean {
  return !version?.createdAt || Date.parse(version.createdAt) < Date.parse(until);
}

/** A list of comments in short. */
export function compactCommentList({ id, title, url, ...list }: CommentListAnswer): JsonObject {
  const talk = ({ replies: answers, ...comment }: CommentAnswer & { replies: CommentAnswer[] | null }) => ({
    ...compactComment(comment),
    ...(answers && answers.length > 0 ? { replies: answers.map(compactComment) } : {}),
  });
  return { id, title, url, ...compactList(list, talk) };
}
