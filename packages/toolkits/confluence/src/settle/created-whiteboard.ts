import type { RunContext, Settlement, UnansweredAction } from '@tributary/toolkit';
import { z } from 'zod';
import { readOwnAccountId } from '../api/user.ts';
import { readWhiteboard } from '../api/whiteboard.ts';
import { orNull } from '../client.ts';
import { describeWhiteboard } from '../fields/whiteboard-output.ts';
import { readChildren } from '../tree/children.ts';
import { didNotHappen, madeSince, unclear } from './settlements.ts';

/** What a plan keeps of a whiteboard that it is to make. */
export const whiteboardToBeMade = z.object({
  title: z.string(),
  /** What it is to stand under; `null` where the space has no home page. */
  parentId: z.string().nullable(),
  spaceName: z.string(),
});

const most = { limit: 1000, start: 0 };
/** So many whiteboards under one page are looked at. */
const mostWhiteboards = 20;

/** Whether a whiteboard was made: one by the same account since then stands under the page. */
export async function settleCreatedWhiteboard(
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const { title, parentId, spaceName } = whiteboardToBeMade.parse(before);
  const look = unclear(`Look for the whiteboard “${title}” in the space ${spaceName}.`);
  const me = await readOwnAccountId(context);
  if (me === null || parentId === null) return look;
  const children = await orNull(readChildren({ id: parentId, type: 'page' }, most, context));
  if (children === null || children.nextCursor !== null) return look;
  const ids = children.entries.filter(({ type }) => type === 'whiteboard').map(({ id }) => id);
  if (ids.length > mostWhiteboards) return look;
  const there = await Promise.all(ids.map((id) => orNull(readWhiteboard(id, context))));
  const since = there
    .filter((one) => one !== null)
    .filter(({ authorId, createdAt }) => authorId === me && madeSince(createdAt, startedAt));
  const [made, ...others] = since;
  if (made === undefined) return didNotHappen;
  // One of another title may be another, or this one renamed.
  if (others.length > 0 || made.title !== title) return look;
  return { effect: 'happened', output: describeWhiteboard(made, context) };
}
