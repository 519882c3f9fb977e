import { type Sql, sql } from '../database/sql.ts';
import {
  type PermissionTarget,
  type Subject,
  spacesPermitting,
  spacesPermittingOnType,
} from './space-access.ts';

/**
 * Condition on the space `s`: the subject may see it. An administrator of the site has no role in a
 * private space either until they recover it, as on the real site.
 */
export function spaceVisibleTo(subject: Subject): Sql {
  if (usesAdminKey(subject)) return sql`1`;
  // The plus keeps it a condition: of the spaces SQLite would make a way to their content, past the order of a list.
  return sql`+s.id in (${spacesPermitting(subject, 'read/space')})`;
}

/**
 * Condition on the content `c` in the space `s`: the user may see it. Drafts are their author's alone; a read
 * restriction holds for the content and for everything below it.
 */
export function contentVisibleTo(subject: Subject): Sql {
  if (usesAdminKey(subject)) return sql`(c.status <> 'draft' or c.author_id = ${accountOf(subject)})`;
  // What is hidden is few and does not depend on the row, so SQLite gathers it once for a whole list.
  return sql`(${spaceVisibleTo(subject)}
    and (c.status <> 'draft' or c.author_id = ${accountOf(subject)})
    and c.id not in (
      with recursive hidden (id) as (
        select content_id from (${restrictedTo(sql`'read'`)}) where content_id not in (${lettingIn(subject, sql`'read'`)})
        union
        select below.id from content below join hidden on below.parent_id = hidden.id
      )
      select id from hidden
    ))`;
}

/** Condition on the content `c`: the subject may make and change content of its type in its space. */
export function changeableBy(subject: Subject): Sql {
  return permittedByType(subject, 'create');
}

/** Condition on the content `c`: the subject may delete content of its type in its space, or made it and may delete that. */
export function deletableBy(subject: Subject): Sql {
  const own = sql`c.author_id = ${accountOf(subject)} and c.space_id in (${spacesPermitting(subject, 'delete/space')})`;
  return sql`(${own} or ${permittedByType(subject, 'delete')})`;
}

function permittedByType(subject: Subject, operation: 'create' | 'delete'): Sql {
  const inSpaces = (target: PermissionTarget) =>
    sql`c.space_id in (${spacesPermitting(subject, `${operation}/${target}`)})`;
  return sql`(case c.type
    when 'blogpost' then ${inSpaces('blogpost')}
    when 'attachment' then ${inSpaces('attachment')}
    when 'footer-comment' then ${inSpaces('comment')}
    when 'inline-comment' then ${inSpaces('comment')}
    when 'custom' then ${inSpaces('page')} or (c.space_id, (select type from custom_content where content_id = c.id))
      in (${spacesPermittingOnType(subject, operation)})
    else ${inSpaces('page')} end)`;
}

/** Condition on the content `c`: no update restriction of its own keeps the user out. Those above do not count. */
export function notRestrictedFor(subject: Subject): Sql {
  return sql`(c.id not in (${restrictedTo(sql`'update'`)}) or c.id in (${lettingIn(subject, sql`'update'`)}))`;
}

function restrictedTo(operation: Sql): Sql {
  return sql`
    select content_id from content_restriction where operation = ${operation}
    union select content_id from content_group_restriction where operation = ${operation}`;
}

function lettingIn(subject: Subject, operation: Sql): Sql {
  const groups =
    'groupId' in subject
      ? sql`select ${subject.groupId}`
      : sql`select group_id from group_member where account_id = ${subject.accountId}`;
  return sql`
    select content_id from content_restriction
    where operation = ${operation} and account_id = ${accountOf(subject)}
    union
    select content_id from content_group_restriction where operation = ${operation} and group_id in (${groups})`;
}

function usesAdminKey(subject: Subject): boolean {
  return 'accountId' in subject && subject.usesAdminKey === true;
}

// No account has an empty id.
function accountOf(subject: Subject): string {
  return 'accountId' in subject ? subject.accountId : '';
}
