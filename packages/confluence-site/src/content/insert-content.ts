import { recordContentAudit } from '../audit/record-audit.ts';
import type { Database } from '../database/database.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import { keepTasks } from '../inline-tasks/keep-tasks.ts';
import { isPermitted, permissionTarget, requirePermitted } from '../permissions/space-access.ts';
import { indexContent } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { ContentType } from './kinds.ts';

/** Content that was checked already. */
export interface CheckedContent {
  readonly type: ContentType;
  readonly status: 'current' | 'draft';
  readonly spaceId: number;
  readonly parentId: number | null;
  readonly title: string;
  /** Storage format. */
  readonly body: string;
  /** Milliseconds since 1970; now, where it is not given. */
  readonly createdAt?: number | undefined;
  /** The type that an app gave its content, `app:type`: it can be permitted apart from pages. */
  readonly customType?: string | undefined;
}

/**
 * Writes content and its first version, last among its siblings, and answers its id. Throws 403 when the user
 * may not make such content in the space.
 */
export function insertContent(site: SiteParts, user: User, content: CheckedContent): number {
  const { database } = site;
  requireCreatable(database, user, content);
  const createdAt = content.createdAt ?? site.now();
  const id = nextIdentifier(database);
  database.run(sql`
    insert into content (id, type, status, space_id, title, title_lower, parent_id, position, author_id, owner_id,
      last_owner_id, created_at, modified_at, version_number)
    values (${id}, ${content.type}, ${content.status}, ${content.spaceId}, ${content.title},
      ${content.title.toLowerCase()}, ${content.parentId}, ${nextPosition(site, content.parentId)}, ${user.accountId},
      ${user.accountId}, null, ${createdAt}, ${createdAt}, 1)`);
  database.run(sql`
    insert into content_version (content_id, number, title, body, author_id, created_at, message, minor_edit)
    values (${id}, 1, ${content.title}, ${content.body}, ${user.accountId}, ${createdAt}, '', 0)`);
  indexContent(database, id);
  keepTasks(site, user, id);
  const space_key = spaceKey(site, content.spaceId);
  recordContentAudit(site, user, 'created', { type: content.type, title: content.title, space_key });
  return id;
}

function requireCreatable(
  database: Database,
  user: User,
  { type, customType, spaceId }: CheckedContent,
): void {
  if (isOfAnApp(customType) && isPermitted(database, user, spaceId, `create/${customType}`)) return;
  requirePermitted(database, user, spaceId, `create/${permissionTarget(type)}`);
}

function isOfAnApp(customType: string | undefined): customType is `${string}:${string}` {
  return customType?.includes(':') === true;
}

function spaceKey(site: SiteParts, id: number): string {
  return site.database.first<{ key: string }>(sql`select key from space where id = ${id}`)?.key ?? '';
}

/** The position after the last of a page's children. */
export function nextPosition(site: SiteParts, parentId: number | null): number {
  const row = site.database.first<{ last: number | null }>(
    sql`select max(position) as last from content where parent_id is ${parentId}`,
  );
  return (row?.last ?? 0) + 1;
}
