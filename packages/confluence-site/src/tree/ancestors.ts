import type { ContentStatus } from '../content/content.ts';
import type { ContentType } from '../content/kinds.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** What is above a content. */
export interface Ancestor {
  readonly id: number;
  readonly type: ContentType;
  readonly title: string;
  readonly status: ContentStatus;
}

/** All that is above a content, the topmost first. Who sees a content may see what is above it. */
export function ancestorsOf(database: Database, id: number): Ancestor[] {
  return database.all<Ancestor>(sql`
    with recursive line (id, distance) as (
      select parent_id, 1 from content where id = ${id} and parent_id is not null
      union all
      select upper.parent_id, line.distance + 1 from content upper join line on upper.id = line.id
      where upper.parent_id is not null
    )
    select c.id, c.type, c.title, c.status from line join content c on c.id = line.id order by line.distance desc`);
}
