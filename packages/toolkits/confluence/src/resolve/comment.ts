import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { type Content, collections } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { type Comment, readComments, readEitherComment, readReplies } from '../comments/comment.ts';
import { beginningOf, type Names, namesIn, wordsOf } from '../comments/comment-change.ts';
import type { ApiBody } from '../fields/body.ts';
import { findContent } from './content.ts';
import { isId } from './id.ts';
import { closest, fold, matching } from './names.ts';
import { ambiguous, notFound } from './which.ts';

/** Which comment is meant, in the words of the caller. */
export interface CommentReference {
  /** Id, address, some of its words, or `my last comment`. */
  readonly comment: string;
  /** What it is on: needed for all but ids and addresses. */
  readonly on?: string | null | undefined;
  readonly space?: string | null | undefined;
}

const advice = 'Send its id or address, or some of its words with pageId.';
const lastOne = /^(?:(?:the|my)\s+)*(?:last|latest|newest|most recent)(?:\s+comment)?$/i;
const most = { limit: 250, start: 0 };

/**
 * Finds a comment: by its id or address, or by words of it on the page that it is on.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest ones
 */
export async function findComment(reference: CommentReference, context: RunContext): Promise<Comment> {
  const said = reference.comment.trim();
  const id = idIn(said);
  if (id !== null) {
    const found = await readEitherComment(id, context);
    if (found) return found;
    throw notFound('comment', said, [], advice);
  }
  if (!reference.on) {
    throw new ToolError({
      code: 'invalid_input',
      message: `“${said}” is no id of a comment. Send pageId as well: the page or blog post that it is on.`,
    });
  }
  const target = { id: reference.on, space: reference.space, types: ['page', 'blogpost'] as const };
  const content = await findContent(target, context);
  const begun = await commentsBeginning(content, context);
  if (lastOne.test(said))
    return lastOf(await withReplies(begun, context), /\bmy\b/i.test(said), content, context);
  const first = await fitting(said, begun, context);
  if (first.named.length > 0) return onlyOne(first, said);
  const all = await withReplies(begun, context);
  const among = await fitting(said, all, context);
  if (among.named.length > 0) return onlyOne(among, said);
  const near = closest(said, all, (one) => foldedWords(one, among.names));
  throw notFound(
    'comment',
    said,
    near.map((one) => candidate(one, among.names)),
    advice,
  );
}

/** The comments that say some words, and the names of all whom comments there mention. */
interface Fitting {
  readonly named: readonly Comment[];
  readonly names: Names;
}

async function fitting(said: string, comments: readonly Comment[], context: RunContext): Promise<Fitting> {
  const names = await namesIn(comments.map(textOf), context);
  return { named: matching(said, comments, (one) => foldedWords(one, names)), names };
}

/** The id in an id or an address: `…?focusedCommentId=12#comment-12`. */
function idIn(text: string): string | null {
  if (isId(text)) return text;
  if (!/^https?:\/\//i.test(text)) return null;
  return /[?&]focusedCommentId=(\d+)/.exec(text)?.[1] ?? /#comment-(\d+)$/.exec(text)?.[1] ?? null;
}

async function commentsBeginning({ id, type }: Content, context: RunContext): Promise<readonly Comment[]> {
  const lists = (['footer', 'inline'] as const).map(async (kind) => {
    const part = await readComments(kind, `${collections[type]}/${id}/${kind}-comments`, most, context);
    return part.entries;
  });
  return (await Promise.all(lists)).flat();
}

async function withReplies(begun: readonly Comment[], context: RunContext): Promise<readonly Comment[]> {
  const threads = begun.map(async (one) => [one, ...(await readReplies(one, context))]);
  return (await Promise.all(threads)).flat();
}

async function lastOf(
  comments: readonly Comment[],
  mine: boolean,
  { title }: Content,
  context: RunContext,
): Promise<Comment> {
  const me = mine ? await readOwnAccountId(context) : null;
  const eligible = mine ? comments.filter(({ version }) => version?.authorId === me) : comments;
  const [last] = eligible.toSorted((one, other) => Number(other.id) - Number(one.id));
  if (last) return last;
  throw new ToolError({
    code: 'not_found',
    message: mine ? `You have no comment on “${title}”.` : `Nobody has commented on “${title}”.`,
  });
}

function onlyOne({ named, names }: Fitting, said: string): Comment {
  const [first, ...others] = named;
  if (first && others.length === 0) return first;
  const candidates = named.map((one) => candidate(one, names));
  throw ambiguous('comment', said, candidates, 'Send the id of the one that is meant.');
}

function textOf({ body }: Comment): ApiBody {
  return { representation: 'storage', value: body?.storage?.value ?? '' };
}

function foldedWords(comment: Comment, names: Names): string {
  return fold(wordsOf(textOf(comment), names));
}

function candidate(comment: Comment, names: Names): Candidate {
  const { id, kind, version } = comment;
  const name = beginningOf(textOf(comment), names);
  const when = version?.createdAt?.slice(0, 10);
  return { id, name, detail: `${kind} comment${when ? ` of ${when}` : ''}` };
}
