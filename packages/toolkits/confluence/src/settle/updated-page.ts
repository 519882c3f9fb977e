import type { RunContext, Settlement } from '@tributary/toolkit';
import { type Content, readContent } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { orNull } from '../client.ts';
import { type LeftText, says } from '../undo/content-since.ts';
import { didNotHappen, madeSince, unclear } from './settlements.ts';

/** The version of a page that an update would have made. */
export interface WantedVersion extends LeftText {
  readonly id: string;
  readonly status: string;
  /** Its number; Confluence gives each out once. */
  readonly number: number;
}

/** What came of a lost update: the page as it is now, or what a settlement says in its place. */
export type Sought = { readonly page: Content } | Settlement;

/**
 * Looks at the version with the number that the update was to have. Of two updates with one number Confluence refuses
 * the second, so a version of somebody else means that ours was refused.
 */
export async function seekUpdated(
  wanted: WantedVersion,
  startedAt: Date,
  context: RunContext,
): Promise<Sought> {
  const look = unclear(`Look at “${wanted.title}” (page ${wanted.id}), version ${wanted.number}.`);
  const draft = wanted.status === 'draft';
  const page = await orNull(readContent('page', wanted.id, context, { body: true, draft }));
  if (!page?.version) return look;
  if (draft) return says(page, wanted) ? { page } : look;
  if (page.version.number === wanted.number - 1) return didNotHappen;
  const version = await orNull(
    readContent('page', wanted.id, context, { body: true, version: wanted.number }),
  );
  const me = await readOwnAccountId(context);
  if (!version?.version?.authorId || me === null) return look;
  const { authorId, createdAt } = version.version;
  if (authorId !== me || !madeSince(createdAt, startedAt)) return didNotHappen;
  return says(version, wanted) ? { page } : look;
}
