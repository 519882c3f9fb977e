import { treeTypes } from '../content/kinds.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';

/** Two places that tell the same and do not agree: `query` finds them, and calls each `what`. */
interface Contradiction {
  readonly fault: string;
  readonly query: Sql;
}

/** What may not be, as far as the tables alone can tell. */
export const contradictions: readonly Contradiction[] = [
  {
    fault: 'The versions of a content are not numbered from 1 to its current one',
    query: sql`
      select c.id as what from content c left join content_version v on v.content_id = c.id
      group by c.id
      having count(v.number) <> c.version_number or min(v.number) <> 1 or max(v.number) <> c.version_number`,
  },
  {
    fault: 'The title of a content is not that of its current version',
    query: sql`
      select c.id as what from content c join content_version v on v.content_id = c.id and v.number = c.version_number
      where v.title <> c.title`,
  },
  {
    fault: 'Two pages or blog posts of a space have one title',
    query: sql`
      select min(title) as what from content where type in ('page', 'blogpost') and status in ('current', 'archived')
      group by space_id, type, title_lower having count(*) > 1`,
  },
  {
    fault: 'A content stands below one of another space',
    query: sql`
      select c.id as what from content c join content parent on parent.id = c.parent_id
      where parent.space_id <> c.space_id`,
  },
  {
    fault: 'A content stands below itself',
    query: sql`
      with recursive reached (id) as (
        select id from content where parent_id is null
        union
        select c.id from content c join reached on c.parent_id = reached.id
      )
      select id as what from content where id not in (select id from reached)`,
  },
  {
    fault: 'Two neighbours in the tree have one position',
    query: sql`
      select min(id) as what from content where ${isOneOf(sql`type`, treeTypes)} and parent_id is not null
      group by parent_id, position having count(*) > 1`,
  },
  {
    fault: 'The homepage of a space is not in it',
    query: sql`
      select s.key as what from space s left join content c on c.id = s.homepage_id
      where s.homepage_id is not null and (c.id is null or c.space_id <> s.id)`,
  },
  {
    fault: 'An attachment has no file for its current version',
    query: sql`
      select c.id as what from content c
      where c.type = 'attachment' and not exists
        (select 1 from attachment_file f where f.content_id = c.id and f.number = c.version_number)`,
  },
  {
    fault: 'A comment is on nothing',
    query: sql`
      select c.id as what from content c
      where c.type in ('footer-comment', 'inline-comment')
        and c.id not in (select content_id from comment)`,
  },
  {
    fault: 'An id was given that is not counted yet',
    query: sql`
      select id as what from content where id > (select value from counter where name = 'identifier')`,
  },
];
