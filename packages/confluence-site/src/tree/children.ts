import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { type ContentType, treeTypes } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { allOf, isOneOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';

/** Conditions on `c`: directly below another, of one of the types, not in the trash. */
export function directlyBelow(parentId: number, types: readonly ContentType[] = treeTypes): Sql[] {
  return [
    sql`c.parent_id = ${parentId}`,
    isOneOf(sql`c.type`, types),
    sql`c.status in ('current', 'archived')`,
  ];
}

/** What stands first below a content, in the order of the tree, as v2's `ChildrenResponse`. */
export function childrenOf(database: Database, user: User, parentId: number, limit: number): object[] {
  return database
    .all<Content>(sql`
      select ${contentColumns} from ${contentTables}
      where ${allOf([...directlyBelow(parentId), contentVisibleTo(user)])} order by c.position, c.id limit ${limit}`)
    .map(childJson);
}

/** The v2 `ChildPage`. */
export function childPageJson(child: Content): object {
  return {
    id: String(child.id),
    status: child.status,
    title: child.title,
    spaceId: String(child.space_id),
    childPosition: child.position,
  };
}

/** The v2 `ChildrenResponse`. */
export function childJson(child: Content): object {
  return { ...childPageJson(child), type: child.type };
}
