import type { DoneAction, LaterChange, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, readContent } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { saysTheSame } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import type { ApiBody } from '../fields/body.ts';
import { changedBy, changedBySomeone } from './later-change.ts';
import { commentsOn, pagesUnder } from './what-hangs-on.ts';

/** What tools answer of a page or blog post, as far as undo needs it. */
export const leftShape = z.object({
  id: z.string(),
  status: z.string(),
  version: z.object({ number: z.number(), when: z.string().nullable() }).nullable(),
});

/** What an action made a page or blog post say. */
export interface LeftText {
  readonly title: string;
  readonly body: ApiBody;
}

/**
 * Whether a page or blog post is another than the action left. A newer version that says the same is none: it comes
 * of a later action that was taken back itself.
 */
export async function contentChangedSince(
  type: ContentType,
  { output }: Pick<DoneAction, 'output'>,
  text: LeftText,
  context: RunContext,
): Promise<LaterChange | undefined> {
  const left = leftShape.parse(output);
  const draft = left.status === 'draft';
  const now = await orNull(readContent(type, left.id, context, { draft, body: true }));
  if (now === null) return changedBySomeone('It is not there any more.');
  if (now.status === 'trashed' && left.status !== 'trashed') {
    return changedBySomeone(`“${now.title}” was moved to the trash.`);
  }
  const unchanged = isVersionOf(left, now) || says(now, text);
  if (now.status === left.status && unchanged) return undefined;
  return changedBy(
    now.version ?? {},
    `“${now.title}” was changed (version ${now.version?.number}).`,
    context,
  );
}

/** The same, and what others have put under or on it. */
export async function madeContentChangedSince(
  type: ContentType,
  action: Pick<DoneAction, 'output'>,
  text: LeftText,
  context: RunContext,
): Promise<LaterChange | undefined> {
  const changed = await contentChangedSince(type, action, text, context);
  if (changed) return changed;
  const { id, status } = leftShape.parse(action.output);
  if (status !== 'current') return undefined;
  const me = await readOwnAccountId(context);
  const added = [
    ...(type === 'page' ? await pagesUnder(id, context) : []),
    ...(await commentsOn(type, id, context)),
  ];
  const others = added.find(({ authorId }) => authorId !== me);
  return others && changedBy(others, others.what, context);
}

/** Whether a page or blog post says this now. */
export function says({ title, body }: Content, text: LeftText): boolean {
  const storage = body?.storage;
  if (!storage || title !== text.title) return false;
  return saysTheSame({ representation: 'storage', value: storage.value }, text.body);
}

function isVersionOf({ version: left }: z.output<typeof leftShape>, { version: now }: Content): boolean {
  if (!left || !now) return true;
  return left.number === now.number && (left.when === null || left.when === now.createdAt);
}
