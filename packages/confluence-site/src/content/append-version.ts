import { sql } from '../database/sql.ts';
import { keepTasks } from '../inline-tasks/keep-tasks.ts';
import { indexContent } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { Content } from './content.ts';

/** What a new version holds; the title was checked, the body is well-formed storage format. */
export interface NewVersion {
  readonly title: string;
  readonly body: string;
  readonly message: string;
  /** Whether nobody is told of it. */
  readonly isMinor?: boolean | undefined;
}

/** Writes the version after the current one and makes it the current one; an unpublished draft is gone with it. */
export function appendVersion(site: SiteParts, user: User, content: Content, version: NewVersion): void {
  const { database } = site;
  const now = site.now();
  const number = content.version_number + 1;
  database.run(sql`
    insert into content_version (content_id, number, title, body, author_id, created_at, message, minor_edit)
    values (${content.id}, ${number}, ${version.title}, ${version.body}, ${user.accountId}, ${now},
      ${version.message}, ${Number(version.isMinor ?? false)})`);
  database.run(sql`
    update content set title = ${version.title}, title_lower = ${version.title.toLowerCase()},
      version_number = ${number}, modified_at = ${now}
    where id = ${content.id}`);
  database.run(sql`delete from content_draft where content_id = ${content.id}`);
  indexContent(database, content.id);
  keepTasks(site, user, content.id);
}
