import type { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { copyOptions } from '../tasks/task-kinds.ts';
import type { User } from '../users/user.ts';
import { type Content, readBody, requireWritten } from './content.ts';
import { insertContent } from './insert-content.ts';
import type { ContentType } from './kinds.ts';
import { checkTitle, checkTitleIsFree } from './titles.ts';

/** What a copy takes along. */
export type CopyOptions = z.output<typeof copyOptions>;

/** Where a copy goes, under which title, with which text. */
export interface CopyTarget {
  readonly spaceId: number;
  readonly parentId: number | null;
  readonly title: string;
  /** Well-formed storage format; that of the original where it is not given. */
  readonly body?: string | undefined;
}

/**
 * Copies one page or other content of the tree, and with it what the options say, and answers the copy's id.
 *
 * Throws 400 when the title is bad or taken where the copy goes.
 */
export function copyPage(
  site: SiteParts,
  user: User,
  source: Content,
  target: CopyTarget,
  options: CopyOptions,
): number {
  const title = checkTitle(target.title);
  checkTitleIsFree(site.database, { type: source.type, spaceId: target.spaceId }, title);
  const id = insertContent(site, user, {
    type: source.type,
    status: 'current',
    spaceId: target.spaceId,
    parentId: target.parentId,
    title,
    body: target.body ?? readBody(site.database, source.id, source.version_number),
  });
  copyWhatBelongs(site, user, source, id, options);
  recordContentAudit(site, user, 'copied', requireWritten(site.database, user, id));
  return id;
}

/** Copies labels, properties, restrictions, attachments and custom content, as far as the options say so. */
export function copyWhatBelongs(
  site: SiteParts,
  user: User,
  source: Content,
  copyId: number,
  options: CopyOptions,
): void {
  if (source.type === 'embed') copyRows(site, sql`embed (content_id, url)`, sql`url`, source.id, copyId);
  if (options.copyLabels) {
    copyRows(site, sql`content_label (content_id, label_id)`, sql`label_id`, source.id, copyId);
  }
  if (options.copyProperties) copyProperties(site, source.id, copyId);
  if (options.copyPermissions) copyRestrictions(site, source.id, copyId);
  const types: ContentType[] = [];
  if (options.copyAttachments) types.push('attachment');
  if (options.copyCustomContents) types.push('custom');
  copyContained(site, user, source.id, copyId, types);
}

function copyRestrictions(site: SiteParts, sourceId: number, copyId: number): void {
  const users = sql`content_restriction (content_id, operation, account_id)`;
  copyRows(site, users, sql`operation, account_id`, sourceId, copyId);
  const groups = sql`content_group_restriction (content_id, operation, group_id)`;
  copyRows(site, groups, sql`operation, group_id`, sourceId, copyId);
}

function copyProperties(site: SiteParts, sourceId: number, copyId: number): void {
  const ids = site.database.all<{ id: number }>(sql`select id from property where content_id = ${sourceId}`);
  for (const { id } of ids) {
    site.database.run(sql`
      insert into property (id, content_id, key, value, author_id, created_at, version_number, version_message,
        version_author_id, version_created_at)
      select ${nextIdentifier(site.database)}, ${copyId}, key, value, author_id, ${site.now()}, 1, '',
        version_author_id, ${site.now()}
      from property where id = ${id} on conflict do nothing`);
  }
}

// A copy starts anew with the current version; the bytes of an attachment are the same file.
function copyContained(
  site: SiteParts,
  user: User,
  sourceId: number,
  copyId: number,
  types: readonly ContentType[],
): void {
  const { database } = site;
  const owned = database.all<{
    id: number;
    type: ContentType;
    title: string;
    version: number;
    space_id: number;
  }>(sql`
    select original.id, original.type, original.title, original.version_number as version, copy.space_id
    from content original join content copy on copy.id = ${copyId}
    where original.parent_id = ${sourceId} and original.status = 'current' and ${isOneOf(sql`original.type`, types)}
    order by original.id`);
  for (const { id, type, title, version, space_id } of owned) {
    const body = readBody(database, id, version);
    const place = { spaceId: space_id, parentId: copyId };
    const newId = insertContent(site, user, { type, status: 'current', title, body, ...place });
    database.run(sql`
      insert into attachment_file (content_id, number, file_id, media_type, file_size)
      select ${newId}, 1, file_id, media_type, file_size from attachment_file
      where content_id = ${id} and number = ${version}`);
    const custom = sql`custom_content (content_id, type, representation)`;
    copyRows(site, custom, sql`type, representation`, id, newId);
  }
}

/** Copies the rows of a content to another; those that it has already stay. */
function copyRows(site: SiteParts, into: Sql, columns: Sql, sourceId: number, copyId: number): void {
  const table = { ...into, text: into.text.slice(0, into.text.indexOf(' ')) };
  site.database.run(sql`
    insert into ${into} select ${copyId}, ${columns} from ${table} where content_id = ${sourceId}
    on conflict do nothing`);
}
