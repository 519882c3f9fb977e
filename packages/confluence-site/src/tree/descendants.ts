import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { treeTypes } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import { type Page, type PageRequest, readPage } from '../http/paging.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** A content below another; `depth` 1 is directly below. */
export interface Descendant extends Content {
  readonly depth: number;
}

/** The deepest tree that is read; a tree of pages is never near it. */
export const maximumDepth = 1_000;

/**
 * One page of what is below a content, level by level, each in the order of the tree.
 *
 * @param extra Conditions on `c` besides.
 */
export function listDescendants(
  database: Database,
  user: User,
  id: number,
  depth: number,
  request: PageRequest,
  extra: readonly Sql[] = [],
): Page<Descendant> {
  return readPage<Descendant>(
    database,
    {
      columns: sql`${contentColumns}, below.depth`,
      // The few that are below lead to their content, not all content to those below.
      from: sql`${linesBelow(id, depth)} cross join ${contentTables}`,
      conditions: [
        sql`c.id = below.content_id`,
        sql`c.status in ('current', 'archived')`,
        contentVisibleTo(user),
        ...extra,
      ],
      order: { key: sql`below.place`, id: sql`c.id`, descending: false },
    },
    request,
  );
}

/** The ids of a content's tree, itself first, parents before children, whoever may see them. */
export function treeIds(database: Database, id: number, depth = maximumDepth): number[] {
  const below = database.all<{ id: number }>(sql`
    select below.content_id as id from ${linesBelow(id, depth)} order by below.place, below.content_id`);
  return [id, ...below.map((row) => row.id)];
}

/** The v2 `DescendantsResponse`. */
export function descendantJson(descendant: Descendant): object {
  return {
    id: String(descendant.id),
    status: descendant.status,
    title: descendant.title,
    type: descendant.type,
    parentId: String(descendant.parent_id),
    depth: descendant.depth,
    childPosition: descendant.position,
  };
}

// `place` sorts by depth and then by the positions on the way down, so it can stand in a cursor.
function linesBelow(id: number, depth: number): Sql {
  const inTree = isOneOf(sql`child.type`, treeTypes);
  return sql`(
    with recursive line (id, depth, positions) as (
      select child.id, 1, printf('%06d', child.position) from content child where child.parent_id = ${id} and ${inTree}
      union all
      select child.id, line.depth + 1, line.positions || printf('%06d', child.position)
      from content child join line on child.parent_id = line.id
      where line.depth < ${depth} and ${inTree}
    )
    select id as content_id, depth, printf('%04d', depth) || positions as place from line) below`;
}
