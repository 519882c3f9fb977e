import { type Content, contentColumns, contentTables } from '../content/content.ts';
import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { type Page, type PageRequest, readPage, type SortOrder } from '../http/paging.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** Content of a type that an app brought, in a space, or in a page, blog post or other custom content. */
export interface CustomContent extends Content {
  /** `ac:app-key:module-key` or `forge:app:environment:module`. */
  readonly custom_type: string;
  readonly representation: 'storage' | 'raw';
}

const columns = sql`${contentColumns}, x.type as custom_type, x.representation`;
const tables = sql`${contentTables} join custom_content x on x.content_id = c.id`;

/** The custom content with this id. Throws 404 when there is none that the user may see. */
export function requireCustomContent(database: Database, user: User, id: number): CustomContent {
  const found = database.first<CustomContent>(sql`
    select ${columns} from ${tables} where ${allOf([sql`c.id = ${id}`, contentVisibleTo(user)])}`);
  if (!found) throw notFound();
  return found;
}

/** One page of the custom content that the user may see and that meets the conditions on `c`, `s` and `x`. */
export function listCustomContent(
  database: Database,
  user: User,
  conditions: readonly Sql[],
  order: SortOrder,
  request: PageRequest,
): Page<CustomContent> {
  const current = sql`c.status = 'current'`;
  return readPage<CustomContent>(
    database,
    { columns, from: tables, conditions: [current, contentVisibleTo(user), ...conditions], order },
    request,
  );
}

/**
 * Throws 404 on what cannot be the type of any app. The local site has no apps installed, so it takes every type that
 * is written as one.
 */
export function checkCustomType(type: string): string {
  if (/^(ac|forge)(:[\w.-]+){2,}$/.test(type)) return type;
  throw notFound(`Custom content type not found: ${type}. Send one such as ac:my-app:my-type`);
}
