import type { RunContext, Settlement, UnansweredAction } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, type ContentType, collections, contentShape, readContent } from '../api/content.ts';
import { readList } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { readOwnAccountId } from '../api/user.ts';
import { orNull } from '../client.ts';
import type { SpaceNames } from '../fields/content-output.ts';
import { describeWritten } from '../reading/written-content.ts';
import { didNotHappen, madeSince, unclear } from './settlements.ts';

/** What a plan keeps of a page or blog post that it is to make. */
export const toBeMade = z.object({
  spaceId: z.string(),
  spaceKey: z.string(),
  spaceName: z.string(),
  title: z.string(),
  status: z.string(),
});

/** Keeps for later what a creation is to make. */
export function toBeMadeIn(
  { id, key, name }: Space,
  { title, status }: { readonly title: string; readonly status: string },
): z.output<typeof toBeMade> {
  return { spaceId: id, spaceKey: key, spaceName: name, title, status };
}

/** What came of a lost creation: the thing, or what a settlement says in its place. */
export type Sought = { readonly made: Content; readonly space: SpaceNames } | Settlement;

const most = { limit: 1000, start: 0 };
/** Of so many things with another title it is looked up what they were first called. */
const mostRenamed = 20;

/**
 * Looks for what a creation would have made: by its space, title, creator and time, among what is published, archived
 * or in the trash. It is found by none of these when somebody has renamed it meanwhile; then it is unclear.
 */
export async function seekCreated(
  type: ContentType,
  { before, startedAt }: UnansweredAction,
  context: RunContext,
): Promise<Sought> {
  const wanted = toBeMade.parse(before);
  const where = `“${wanted.title}” in the space ${wanted.spaceName}`;
  if (wanted.status === 'draft') return unclear(`Look for ${where} among your drafts.`);
  const me = await readOwnAccountId(context);
  if (me === null) return unclear(`Look for ${where}.`);
  const newest = {
    path: collections[type],
    query: { 'space-id': wanted.spaceId, sort: '-created-date', status: statuses[type] },
    entry: contentShape,
  };
  const { entries, nextCursor } = await readList(context.http, newest, most);
  const since = entries.filter(({ createdAt }) => madeSince(createdAt, startedAt));
  const own = since.filter(({ authorId }) => authorId === me);
  const [found, ...more] = own.filter(({ title }) => title === wanted.title);
  const cut = nextCursor !== null && since.length === entries.length;
  if (found && more.length === 0) {
    const space = { key: wanted.spaceKey, name: wanted.spaceName };
    return { made: await readContent(type, found.id, context, { body: true }), space };
  }
  const mayBeThere = found || cut || (await isOneRenamed(type, own, wanted.title, context));
  return mayBeThere ? unclear(`Look for ${where}.`) : didNotHappen;
}

/** Whether one of these was first called so, or may have been. */
async function isOneRenamed(
  type: ContentType,
  own: readonly Omit<Content, 'type'>[],
  title: string,
  context: RunContext,
): Promise<boolean> {
  const changed = own.filter((one) => one.title !== title && (one.version?.number ?? 1) > 1);
  if (changed.length > mostRenamed) return true;
  for (const { id } of changed) {
    const first = await orNull(readContent(type, id, context, { version: 1 }));
    if (!first || first.title === title) return true;
  }
  return false;
}

/** The settlement of a creation that is one request. */
export async function settleCreated(
  type: ContentType,
  action: UnansweredAction,
  context: RunContext,
): Promise<Settlement> {
  const sought = await seekCreated(type, action, context);
  if (!('made' in sought)) return sought;
  return { effect: 'happened', output: describeWritten(sought.made, sought.space, context) };
}

const statuses = { page: ['current', 'archived', 'trashed'], blogpost: ['current', 'trashed'] } as const;
