import type { Database } from '../database/database.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { User } from '../users/user.ts';
import { type Content, contentColumns, contentTables } from './content.ts';

/** Conditions on `c`: a page directly below another, not in the trash. */
export function directlyBelow(parentId: number): Sql[] {
  return [sql`c.parent_id = ${parentId}`, sql`c.status in ('current', 'archived')`];
}

/** The first pages below a page, in the order of the tree, as v2's `ChildrenResponse`. */
export function childrenOf(database: Database, user: User, parentId: number, limit: number): object[] {
  return database
    .all<Content>(sql`
      select ${contentColumns} from ${contentTables}
      where ${allOf([...directlyBelow(parentId), contentVisibleTo(user)])} order by c.position, c.id limit ${limit}`)
    .map((child) => ({ ...childPageJson(child), type: child.type }));
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

/** The pages above a page, the topmost first. */
export function ancestorsOf(
  database: Database,
  id: number,
): { readonly id: number; readonly title: string }[] {
  return database.all<{ id: number; title: string }>(sql`
    with recursive line (id, distance) as (
      select parent_id, 1 from content where id = ${id} and parent_id is not null
      union all
      select upper.parent_id, line.distance + 1 from content upper join line on upper.id = line.id
      where upper.parent_id is not null
    )
    select c.id, c.title from line join content c on c.id = line.id order by line.distance desc`);
}
