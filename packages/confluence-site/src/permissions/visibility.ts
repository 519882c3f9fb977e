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
  // What is hidden is few and does not depend on the row, so SQLite gathers it once for a whole list.
  return sql`(${spaceVisibleTo(user)}
    and (c.status <> 'draft' or c.author_id = ${user.accountId})
    and c.id not in (
      with recursive hidden (id) as (
        select content_id from content_restriction where operation = 'read'
        group by content_id having max(account_id = ${user.accountId}) = 0
        union
        select below.id from content below join hidden on below.parent_id = hidden.id
      )
      select id from hidden
    ))`;
}
