import { randomUUID } from 'node:crypto';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** A task that Confluence does on the side. The site does its tasks at once and keeps that they were done. */
export interface LongTask {
  readonly id: string;
  readonly name: string;
  readonly started_by: string;
  readonly started_at: number;
  readonly finished_at: number;
}

/** Keeps a task that was just done, and answers its id. */
export function recordTask(site: SiteParts, user: User, name: string): string {
  const id = randomUUID();
  const now = site.now();
  site.database.run(sql`
    insert into long_task (id, name, started_by, started_at, finished_at)
    values (${id}, ${name}, ${user.accountId}, ${now}, ${now})`);
  return id;
}

/** The task with this id, if the user started it or is an administrator. */
export function findTask(site: SiteParts, user: User, id: string): LongTask | undefined {
  return site.database.first<LongTask>(sql`
    select * from long_task
    where id = ${id} and (started_by = ${user.accountId} or ${Number(user.isAdministrator)} = 1)`);
}
