import type { JsonObject, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { readPeople } from '../api/people.ts';
import { browserUrl } from '../client.ts';
import { cutText } from '../compact/cut-text.ts';
import { describePerson, personOutput } from '../fields/person-output.ts';
import { peopleIn, storageToMarkdown } from '../format/storage-to-markdown.ts';
import type { Comment } from './comment.ts';

/** What tools answer of a comment. */
export const commentOutput = {
  id: z.string().describe('Id of the comment.'),
  type: z.literal('comment').describe('Always "comment".'),
  kind: z.enum(['footer', 'inline']).describe('Below the text (footer) or on words of it (inline).'),
  status: z.string().describe('current, or what else it is.'),
  contentTitle: z.string().nullable().describe('Title of what it is on.'),
  pageId: z.string().nullable().describe('Id of the page it is on.'),
  blogPostId: z.string().nullable().describe('Id of the blog post it is on.'),
  attachmentId: z.string().nullable().describe('Id of the attachment it is on.'),
  customContentId: z.string().nullable().describe('Id of the custom content it is on.'),
  parentCommentId: z.string().nullable().describe('Id of the comment that it answers.'),
  text: z.string().describe('What it says, as Markdown.'),
  body: z
    .object({
      storage: z
        .object({ value: z.string().describe('The text in storage format.') })
        .describe('The body as it is stored.'),
      view: z
        .object({ value: z.string().describe('The text as HTML.') })
        .nullable()
        .describe('The body as it is shown, where that was asked for.'),
    })
    .describe('What it says.'),
  author: personOutput('Who wrote its current version.'),
  createdAt: z.string().nullable().describe('When it was written, ISO 8601; null where it was edited since.'),
  updatedAt: z.string().nullable().describe('When its current version was written, ISO 8601.'),
  version: z
    .object({
      number: z.int().describe('Number of the version, from 1.'),
      by: personOutput('Who wrote it.'),
      when: z.string().nullable().describe('When, ISO 8601.'),
    })
    .nullable()
    .describe('The version.'),
  location: z
    .object({
      inlineMarkerRef: z.string().nullable().describe('Reference of the mark in the text.'),
      textSelection: z.string().nullable().describe('The words that it is on.'),
    })
    .nullable()
    .describe('Where in the text it is; null for one below the text.'),
  resolutionStatus: z
    .string()
    .nullable()
    .describe('open, reopened, resolved, or dangling where its words are gone; null below the text.'),
  macroRenderedOutput: z.null().describe('Always null: Confluence does not send it any more.'),
  url: z.string().describe('Address that opens it in a browser.'),
};

/** A comment as tools answer it. */
export type CommentAnswer = z.output<z.ZodObject<typeof commentOutput>>;

/** The fields of {@link commentOutput}, for several comments at once: names of people cost one request together. */
export async function describeComments(
  comments: readonly Comment[],
  context: RunContext,
): Promise<readonly CommentAnswer[]> {
  const people = await readPeople(comments.flatMap(peopleOf), context);
  return comments.map((comment) => describe(comment, people, context));
}

/** The same for one. */
export async function describeComment(comment: Comment, context: RunContext): Promise<CommentAnswer> {
  return describe(comment, await readPeople(peopleOf(comment), context), context);
}

/** Who wrote a comment, and whom it mentions. */
function peopleOf(comment: Comment): readonly (string | null | undefined)[] {
  return [comment.version?.authorId, ...peopleIn(storageOf(comment))];
}

function storageOf({ body }: Comment): string {
  return body?.storage?.value ?? '';
}

function describe(comment: Comment, people: ReadonlyMap<string, string>, context: RunContext): CommentAnswer {
  const { version, body } = comment;
  const author = describePerson(version?.authorId, people);
  const when = version?.createdAt ?? null;
  const storage = storageOf(comment);
  return {
    id: comment.id,
    type: 'comment',
    kind: comment.kind,
    status: comment.status,
    contentTitle: contentTitleOf(comment),
    ...idsIn(comment),
    text: storageToMarkdown(storage, people).trim(),
    body: { storage: { value: storage }, view: body?.view ? { value: body.view.value } : null },
    author,
    createdAt: version?.number === 1 ? when : null,
    updatedAt: when,
    version: version ? { number: version.number, by: author, when } : null,
    location: locationOf(comment),
    resolutionStatus: comment.resolutionStatus ?? null,
    macroRenderedOutput: null,
    url: browserUrl(comment._links, context),
  };
}

function idsIn({ pageId, blogPostId, attachmentId, customContentId, parentCommentId }: Comment) {
  return {
    pageId: pageId ?? null,
    blogPostId: blogPostId ?? null,
    attachmentId: attachmentId ?? null,
    customContentId: customContentId ?? null,
    parentCommentId: parentCommentId ?? null,
  };
}

function locationOf({ kind, properties }: Comment): CommentAnswer['location'] {
  if (kind === 'footer') return null;
  return {
    inlineMarkerRef: properties?.inlineMarkerRef ?? null,
    textSelection: properties?.inlineOriginalSelection ?? null,
  };
}

/** Title of what a comment is on; Confluence calls a comment on “Plan” “Re: Plan”. */
export function contentTitleOf({ title }: Pick<Comment, 'title'>): string | null {
  return title?.replace(/^Re: /, '') || null;
}

/** What a list shows of one comment's text, in tokens. */
const textBudget = 500;

/** A comment in short. */
export function compactComment(comment: CommentAnswer): JsonObject {
  const { id, author, updatedAt, parentCommentId, location, resolutionStatus, url } = comment;
  const { text, next } = cutText(comment.text, 0, textBudget);
  return {
    id,
    author: author?.displayName ?? author?.accountId ?? 'someone',
    at: updatedAt,
    text,
    ...(next === undefined
      ? {}
      : { cut: `${comment.text.length - next} more characters; format "full" has them.` }),
    ...(parentCommentId === null ? {} : { replyTo: parentCommentId }),
    ...(location?.textSelection ? { words: location.textSelection } : {}),
    // Nearly every comment is open, which then says nothing.
    ...(resolutionStatus === null || resolutionStatus === 'open' ? {} : { resolution: resolutionStatus }),
    url,
  };
}

/** A comment in short, and what it is on. */
export function compactOwnComment(comment: CommentAnswer): JsonObject {
  return { title: comment.contentTitle, ...compactComment(comment) };
}
