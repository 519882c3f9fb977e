import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import type { User } from '../users/user.ts';
import { watch } from '../watches/watch.ts';
import { findContent } from './content.ts';
import { insertContent } from './insert-content.ts';
import { contentKinds, type PublishedType } from './kinds.ts';
import { checkTitle, checkTitleIsFree } from './titles.ts';

/** Where a new page goes in its space's tree. Blog posts stand outside it. */
export type Place =
  | { readonly kind: 'outside-the-tree' }
  | { readonly kind: 'root' }
  | { readonly kind: 'under-the-homepage' }
  | { readonly kind: 'under'; readonly parentId: number };

export interface NewContent {
  readonly type: PublishedType;
  readonly status: 'current' | 'draft';
  readonly spaceId: number;
  readonly title: string;
  /** Well-formed storage format. */
  readonly body: string;
  readonly place: Place;
  /** Whether only its author may see and edit it. */
  readonly isPrivate: boolean;
  readonly createdAt?: number | undefined;
}

/**
 * Makes a page or blog post, which its maker watches from then on, and answers its id.
 *
 * Throws 404 when the user sees no such space, 400 on a missing or taken title or a parent outside the space.
 */
export function createContent(site: SiteParts, user: User, input: NewContent): number {
  const { database } = site;
  return database.transaction(() => {
    const space = requireSpace(database, user, input.spaceId);
    const title = input.status === 'draft' ? input.title.trim() : checkTitle(input.title);
    if (input.status === 'current')
      checkTitleIsFree(database, { type: input.type, spaceId: space.id }, title);
    const id = insertContent(site, user, {
      type: input.type,
      status: input.status,
      spaceId: space.id,
      parentId: parentAt(database, user, space, input.place),
      title,
      body: input.body,
      createdAt: input.createdAt,
    });
    if (input.isPrivate) restrictToAuthor(database, id, user);
    watch(database, user.accountId, { kind: 'content', id });
    return id;
  });
}

/** The id of a content that may be a parent in this space: a page or anything else in its tree. Throws 400 when it may not. */
export function requireParent(database: Database, user: User, spaceId: number, parentId: number): number {
  const parent = findContent(database, user, parentId);
  const isInTree = parent && contentKinds[parent.type].place === 'tree';
  if (!isInTree || parent.space_id !== spaceId || parent.status !== 'current') {
    throw new SiteError(
      'BAD_REQUEST',
      `The parent ${parentId} is not a current page, folder or the like of the space ${spaceId}.`,
    );
  }
  return parent.id;
}

/** The id of the content above a place; null at the root. Throws 400 when it may not be a parent. */
export function parentAt(database: Database, user: User, space: Space, place: Place): number | null {
  switch (place.kind) {
    case 'under':
      return requireParent(database, user, space.id, place.parentId);
    case 'under-the-homepage':
      return space.homepage_id;
    case 'root':
    case 'outside-the-tree':
      return null;
  }
}

/** Keeps a content to its author: nobody else may read or update it, or what is below it. */
export function restrictToAuthor(database: Database, id: number, author: User): void {
  for (const operation of ['read', 'update']) {
    database.run(sql`
      insert into content_restriction (content_id, operation, account_id)
      values (${id}, ${operation}, ${author.accountId})`);
  }
}
