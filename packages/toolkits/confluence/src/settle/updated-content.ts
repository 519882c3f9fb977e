import type { RunContext, Settlement } from '@tributary/toolkit';
import { type Content, type ContentType, readContent } from '../api/content.ts';
import { readOwnAccountId } from '../api/user.ts';
import { kindNames } from '../changes/content-changes.ts';
import { orNull } from '../client.ts';
import { type LeftText, says } from '../undo/content-since.ts';
import { didNotHappen, madeSince, unclear } from './settlements.ts';

/** The version of a page or blog post that an update would have made. */
export interface WantedVersion extends LeftText {
  readonly type: ContentType;
  readonly id: string;
  readonly status: string;
  /** Its number; Confluence gives each out once. */
  readonly number: number;
}

/** What came of a lost update: the thing as it is now, or what a settlement says in its place. */
export type Sought = { readonly content: Content } | Settlement;

/**
 * Looks at the version with the number that the update was to have. Of two updates with one number Confluence refuses
 * the second, so a version of somebody else means that ours was refused.
 */
export async function seekUpdated(
  wanted: WantedVersion,
  startedAt: Date,
  context: RunContext,
): Promise<Sought> {
  const { type, id, title, number } = wanted;
  const look = unclear(`Look at “${title}” (${kindNames[type]} ${id}), version ${number}.`);
  const draft = wanted.status === 'draft';
  const content = await orNull(readContent(type, id, context, { body: true, draft }));
  if (!content?.version) return look;
  if (draft) return says(content, wanted) ? { content } : look;
  if (content.version.number === number - 1) return didNotHappen;
  const version = await orNull(readContent(type, id, context, { body: true, version: number }));
  const me = await readOwnAccountId(context);
  if (!version?.version?.authorId || me === null) return look;
  const { authorId, createdAt } = version.version;
  if (authorId !== me || !madeSince(createdAt, startedAt)) return didNotHappen;
  return says(version, wanted) ? { content } : look;
}
