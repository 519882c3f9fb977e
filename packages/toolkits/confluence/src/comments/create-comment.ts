import type {
  JsonObject,
  PlannedAction,
  RunContext,
  Settlement,
  UnansweredAction,
  UndoRule,
  WritePlan,
} from '@tributary/toolkit';
import { z } from 'zod';
import { readOwnAccountId } from '../api/user.ts';
import { saysTheSame } from '../changes/content-changes.ts';
import { orNull, readStep } from '../client.ts';
import { type ApiBody, body, toApiBody } from '../fields/body.ts';
import { didNotHappen, madeSince, unclear } from '../settle/settlements.ts';
import { changedBy, changedBySomeone } from '../undo/later-change.ts';
import {
  type CommentKind,
  commentCollections,
  commentShape,
  readComment,
  readComments,
  readReplies,
} from './comment.ts';
import { beginningOf, commentChange, namesIn } from './comment-change.ts';
import { type CommentAnswer, describeComment } from './comment-output.ts';
import type { CommentPlace } from './comment-place.ts';

/** The field for what a comment says. */
export const commentBody = body.describe('What it says, as Markdown; or its representation and value.');

/** The part of a plan's `before` that settling needs. */
const beforeShape = z.object({
  kind: z.enum(['footer', 'inline']),
  list: z.string(),
  title: z.string(),
});

const leftShape = z.object({ id: z.string(), kind: z.enum(['footer', 'inline']) });

/** What is written: the text, the words that it is on where it is on some, and how a person is told. */
export interface NewComment {
  readonly body: ApiBody;
  readonly place: CommentPlace;
  /** As v2 takes them. */
  readonly selected?: JsonObject | undefined;
  /** The words that it is on. */
  readonly words?: string | undefined;
}

/** Plans a comment or a reply. */
export async function planComment(
  { body: text, place, selected, words }: NewComment,
  context: RunContext,
): Promise<WritePlan<CommentAnswer>> {
  const { kind, target, list, title, isReply } = place;
  const where = words === undefined ? `“${title}”` : `the words “${words}” of “${title}”`;
  const names = await namesIn([text], context);
  // A plan's summary ends without a full stop.
  const beginning = beginningOf(text, names).replace(/\.+$/, '');
  const sent: JsonObject = {
    ...target,
    body: text,
    ...(selected ? { inlineCommentProperties: selected } : {}),
  };
  return {
    summary: isReply ? `Answer a comment on “${title}”: ${beginning}` : `Comment on ${where}: ${beginning}`,
    steps: [
      {
        description: isReply ? 'Write the reply' : 'Write the comment',
        request: { method: 'POST', path: commentCollections[kind], body: sent },
      },
    ],
    changes: [commentChange(title, { after: text }, names)],
    before: { kind, list, title },
    answer: (responses) => describeComment({ ...readStep(commentShape, responses), kind }, context),
  };
}

/** Takes a comment back by deleting it, unless somebody has answered it or it was edited. */
export const undoComment: UndoRule = {
  tool: 'CONFLUENCE_DELETE_COMMENT',
  arguments: ({ output }) => ({ id: leftShape.parse(output).id }),
  async changedSince({ output }, context) {
    const { id, kind } = leftShape.parse(output);
    const now = await orNull(readComment(kind, id, context));
    if (now === null) return changedBySomeone('The comment is not there any more.');
    if (now.version && now.version.number > 1) {
      return changedBy(now.version, 'The comment was edited.', context);
    }
    const me = await readOwnAccountId(context);
    const answers = await readReplies({ kind, id }, context);
    const other = answers.find(({ version }) => version?.authorId !== me);
    return other && changedBy(other.version ?? {}, 'The comment was answered.', context);
  },
};

/** Looks for a comment whose answer was lost: by its place, author, time and text. */
export async function settleComment(
  { input, before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { kind, list, title } = beforeShape.parse(before);
  const look = unclear(`Look at the comments on “${title}”.`);
  const me = await readOwnAccountId(context);
  if (me === null) return look;
  const text = await textOf({ input, before }, context);
  const own = await ownSince({ kind, list, startedAt, me }, context);
  const same = own.filter(({ body: said }) => said?.storage && saysTheSame(stored(said.storage.value), text));
  const [found, ...more] = same;
  if (found && more.length === 0) {
    const whole = await readComment(kind, found.id, context);
    return { effect: 'happened', output: await describeComment(whole, context) };
  }
  // One of them may be ours: edited since, or written in another form than it is kept in.
  const mayBeOurs = own.some(({ version }) => text.representation !== 'storage' || version?.number !== 1);
  return found || mayBeOurs ? look : didNotHappen;
}

interface Sought {
  readonly kind: CommentKind;
  readonly list: string;
  readonly startedAt: Date;
  readonly me: string;
}

async function ownSince({ kind, list, startedAt, me }: Sought, context: RunContext) {
  const newest = { sort: '-created-date' };
  const { entries } = await readComments(kind, list, { limit: 250, start: 0 }, context, newest);
  return entries.filter(({ version }) => version?.authorId === me && madeSince(version.createdAt, startedAt));
}

async function textOf({ input }: PlannedAction, context: RunContext): Promise<ApiBody> {
  return toApiBody(body.parse(input.body), context);
}

function stored(value: string): ApiBody {
  return { representation: 'storage', value };
}
