import { randomUUID } from 'node:crypto';
import { sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';

/** A change of who may do what that was accepted. The site makes such changes at once; the task tells that it did. */
export interface AccessTask {
  readonly id: string;
  readonly started_at: number;
}

/** Keeps that a change was made, and answers the id of its task. Called in the transaction of the change. */
export function recordAccessTask(site: SiteParts): string {
  const id = randomUUID();
  site.database.run(sql`insert into space_access_task (id, started_at) values (${id}, ${site.now()})`);
  return id;
}

/** The task with this id. Throws 404 when there is none. */
export function requireAccessTask(site: SiteParts, id: string): AccessTask {
  const task = site.database.first<AccessTask>(sql`select * from space_access_task where id = ${id}`);
  if (!task) throw notFound();
  return task;
}
