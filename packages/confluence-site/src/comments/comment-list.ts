import { bodyJson, bulkBodyFormat } from '../content/body-read.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { sortParameter } from '../http/sorting.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Comment, type CommentType, commentColumns, commentTables } from './comment.ts';
import { type CommentListKind, commentJson } from './comment-json.ts';

const sortKeys = { 'created-date': sql`c.created_at`, 'modified-date': sql`c.modified_at` } as const;

/** Condition on `c` and `m`: the comment begins a thread under this container. */
export function startsThreadUnder(containerId: number): Sql {
  return sql`m.container_id = ${containerId} and c.parent_id = m.container_id`;
}

/** Answers a list of comments that meet the conditions on `c`, `m` and `k`, the oldest first unless `sort` says otherwise. */
export function commentListResponse(
  site: SiteParts,
  context: SiteContext,
  type: CommentType,
  conditions: readonly Sql[],
  fields: CommentListKind,
): Response {
  const user = context.get('user');
  const format = bulkBodyFormat(context);
  const page = readPage<Comment>(
    site.database,
    {
      columns: commentColumns,
      from: commentTables,
      conditions: [sql`c.type = ${type}`, contentVisibleTo(user), ...conditions],
      order: sortParameter(context, sql`c.id`, sortKeys, 'created-date'),
    },
    pageRequest(context),
  );
  const results = page.rows.map((comment) => ({
    ...commentJson(comment, fields),
    body: format === undefined ? {} : bodyJson(site, user, comment, format),
  }));
  return listResponse(context, results, page.nextCursor);
}
