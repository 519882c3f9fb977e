import { type Sql, sql } from '../database/sql.ts';
import type { User } from '../users/user.ts';

/**
 * Condition on the space `s`: the user may see it. A private space is its creator's alone; an administrator
 * does not see it either until they recover it, as on the real site.
 */
export function spaceVisibleTo(user: User): Sql {
  return sql`(s.private_to is null or s.private_to = ${user.accountId})`;
}

/**
 * Condition on the content `c` in the space `s`: the user may see it. Drafts are their author's alone; a read
 * restriction holds for the content and for everything below it.
 */
export function contentVisibleTo(user: User): Sql {
  return sql`(${spaceVisibleTo(user)}
    and (c.status <> 'draft' or c.author_id = ${user.accountId})
    and (not exists (select 1 from content_restriction) or not exists (
      with recursive line (id) as (
        select c.id
        union
        select upper.parent_id from content upper join line on upper.id = line.id where upper.parent_id is not null
      )
      select 1 from line
      where exists (select 1 from content_restriction r where r.content_id = line.id and r.operation = 'read')
        and not exists (
          select 1 from content_restriction r
          where r.content_id = line.id and r.operation = 'read' and r.account_id = ${user.accountId})
    )))`;
}
