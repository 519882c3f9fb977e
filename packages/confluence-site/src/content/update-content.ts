import { recordContentAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { keepTasks } from '../inline-tasks/keep-tasks.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import { indexContent } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import { findUser, type User } from '../users/user.ts';
import { appendVersion } from './append-version.ts';
import { type Content, findContent, requireWritten } from './content.ts';
import type { PublishedType } from './kinds.ts';
import { checkTitle, checkTitleIsFree } from './titles.ts';

/** What a PUT says. Fields that are not given stay as they are. */
export interface ContentUpdate {
  readonly status: 'current' | 'draft';
  readonly title: string;
  /** Well-formed storage format. */
  readonly body: string;
  readonly version: { readonly number: number; readonly message: string };
  readonly spaceId?: number | undefined;
  readonly ownerId?: string | undefined;
  readonly createdAt?: number | undefined;
}

/**
 * Replaces a page or blog post. The version is compared and the new one written in one transaction, so of two
 * writers with the same number one gets the conflict.
 *
 * On trashed content, status `current` restores it and changes nothing else. On a draft, `current` with version 1
 * publishes it. On published content, `draft` with version 1 keeps the text as an unpublished draft.
 *
 * Throws 404 when the user does not see it, 409 on the wrong version, 400 on a taken title or another space.
 */
export function updateContent(
  site: SiteParts,
  user: User,
  type: PublishedType,
  id: number,
  update: ContentUpdate,
): Content {
  site.database.transaction(() => {
    const content = findContent(site.database, user, id, type);
    if (!content) throw notFound();
    requireUpdatable(site.database, user, content);
    if (content.status === 'trashed' && update.status === 'current') {
      restore(site, content);
      recordContentAudit(site, user, 'restored', content);
    } else {
      changeFacts(site, content, update);
      writeText(site, user, content, update);
      recordContentAudit(site, user, 'updated', content);
    }
  });
  return requireWritten(site.database, user, id);
}

/** Gives content another title in a new version. Throws as {@link updateContent} does. */
export function retitleContent(
  site: SiteParts,
  user: User,
  type: PublishedType,
  id: number,
  title: string,
): Content {
  site.database.transaction(() => {
    const content = findContent(site.database, user, id, type);
    if (!content) throw notFound();
    requireUpdatable(site.database, user, content);
    const row = site.database.first<{ body: string }>(sql`
      select body from content_version where content_id = ${id} and number = ${content.version_number}`);
    const version = { number: content.version_number + 1, message: '' };
    const update = { status: 'current', title, body: row?.body ?? '', version } as const;
    if (content.status === 'draft') rewriteFirstVersion(site, user, content, { ...update, status: 'draft' });
    else writeVersion(site, user, content, update);
    recordContentAudit(site, user, 'updated', content);
  });
  return requireWritten(site.database, user, id);
}

function changeFacts(site: SiteParts, content: Content, update: ContentUpdate): void {
  if (update.spaceId !== undefined && update.spaceId !== content.space_id) {
    throw new SiteError('BAD_REQUEST', 'Moving content to another space is not supported here.');
  }
  if (update.ownerId !== undefined) changeOwner(site, content, update.ownerId);
  if (update.createdAt !== undefined) {
    site.database.run(sql`update content set created_at = ${update.createdAt} where id = ${content.id}`);
  }
}

function writeText(site: SiteParts, user: User, content: Content, update: ContentUpdate): void {
  if (content.status === 'draft') updateDraftOnly(site, user, content, update);
  else if (update.status === 'draft') keepDraft(site, user, content, update);
  else writeVersion(site, user, content, update);
}

function writeVersion(site: SiteParts, user: User, content: Content, update: ContentUpdate): void {
  const { database } = site;
  const given = update.version.number;
  if (given !== content.version_number + 1) throw versionConflict(content.version_number, given);
  const title = checkTitle(update.title);
  checkTitleIsFree(database, { type: content.type, spaceId: content.space_id, exceptId: content.id }, title);
  appendVersion(site, user, content, { title, body: update.body, message: update.version.message });
}

function updateDraftOnly(site: SiteParts, user: User, content: Content, update: ContentUpdate): void {
  requireDraftVersion(update);
  const title = update.status === 'draft' ? update.title.trim() : checkTitle(update.title);
  if (update.status === 'current') {
    checkTitleIsFree(site.database, { type: content.type, spaceId: content.space_id }, title);
  }
  rewriteFirstVersion(site, user, content, { ...update, title });
}

function rewriteFirstVersion(site: SiteParts, user: User, content: Content, update: ContentUpdate): void {
  const { database } = site;
  const now = site.now();
  database.run(sql`
    update content_version set title = ${update.title}, body = ${update.body}, author_id = ${user.accountId},
      created_at = ${now}, message = ${update.version.message}
    where content_id = ${content.id} and number = 1`);
  database.run(sql`
    update content set title = ${update.title}, title_lower = ${update.title.toLowerCase()}, status = ${update.status},
      modified_at = ${now}
    where id = ${content.id}`);
  indexContent(database, content.id);
  keepTasks(site, user, content.id);
}

function keepDraft(site: SiteParts, user: User, content: Content, update: ContentUpdate): void {
  requireDraftVersion(update);
  site.database.run(sql`
    insert into content_draft (content_id, title, body, author_id, created_at, message)
    values (${content.id}, ${update.title}, ${update.body}, ${user.accountId}, ${site.now()}, ${update.version.message})
    on conflict (content_id) do update set title = excluded.title, body = excluded.body,
      author_id = excluded.author_id, created_at = excluded.created_at, message = excluded.message`);
}

function restore(site: SiteParts, content: Content): void {
  checkTitleIsFree(site.database, { type: content.type, spaceId: content.space_id }, content.title);
  site.database.run(sql`
    update content set status = 'current', parent_id = ${livingParent(site, content)} where id = ${content.id}`);
}

// What was above it may be in the trash still: then it comes back below what is above that.
function livingParent(site: SiteParts, content: Content): number | null {
  const above = ancestorsOf(site.database, content.id).filter(({ status }) => status !== 'trashed');
  return above.at(-1)?.id ?? null;
}

function changeOwner(site: SiteParts, content: Content, ownerId: string): void {
  if (!findUser(site.database, ownerId))
    throw new SiteError('BAD_REQUEST', `No user has the account id ${ownerId}.`);
  if (ownerId === content.owner_id) return;
  site.database.run(sql`
    update content set owner_id = ${ownerId}, last_owner_id = ${content.owner_id} where id = ${content.id}`);
}

function requireDraftVersion(update: ContentUpdate): void {
  if (update.version.number !== 1) throw versionConflict(0, update.version.number);
}

function versionConflict(current: number, given: number): SiteError {
  return new SiteError(
    'CONFLICT',
    `Version must be incremented when updating a page. Current Version: [${current}]. Provided version: [${given}]`,
  );
}
