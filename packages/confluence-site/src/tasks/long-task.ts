import { randomUUID } from 'node:crypto';
import { type Sql, sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { TaskInput, TaskKind } from './task-kinds.ts';

/** What a task takes, in milliseconds: a moment to begin, and some for each content; never more than the most. */
const duration = { begin: 200, each: 10, most: 5_000 };

/** A task that Confluence does on the side: kept until it is due, done, and kept with its outcome. */
export interface LongTask {
  readonly id: string;
  /** The last part of its name: `spacedeletion`. */
  readonly name: string;
  readonly started_by: string;
  readonly started_at: number;
  /** When it is or was due. */
  readonly finished_at: number;
  readonly kind: TaskKind | 'done-at-once';
  /** JSON of the kind's own shape. */
  readonly input: string;
  /** How many contents it is about. */
  readonly size: number;
  readonly outcome: 'pending' | 'successful' | 'failed';
  /** Why it failed; empty otherwise. */
  readonly message: string;
  /** The content that it made, where it makes one. */
  readonly destination_id: number | null;
}

const select = sql`select t.*, ifnull(w.kind, 'done-at-once') as kind, ifnull(w.input, '') as input,
    ifnull(w.size, 0) as size, ifnull(w.outcome, 'successful') as outcome, ifnull(w.message, '') as message,
    w.destination_id
  from long_task t left join long_task_work w on w.task_id = t.id`;

/**
 * Keeps a task to be done when its time has passed, and answers its id. Called in the transaction that checked that it
 * can be done.
 */
export function startTask<Kind extends TaskKind>(
  site: SiteParts,
  user: User,
  task: {
    readonly kind: Kind;
    readonly name: string;
    readonly input: TaskInput<Kind>;
    readonly size: number;
  },
): string {
  const id = randomUUID();
  const now = site.now();
  const due = now + Math.min(duration.begin + duration.each * task.size, duration.most);
  site.database.run(sql`
    insert into long_task (id, name, started_by, started_at, finished_at)
    values (${id}, ${task.name}, ${user.accountId}, ${now}, ${due})`);
  site.database.run(sql`
    insert into long_task_work (task_id, kind, input, size, outcome, message)
    values (${id}, ${task.kind}, ${JSON.stringify(task.input)}, ${task.size}, 'pending', '')`);
  return id;
}

/** Keeps a task that was done at once, and answers its id. */
export function recordTask(site: SiteParts, user: User, name: string): string {
  const id = randomUUID();
  const now = site.now();
  site.database.run(sql`
    insert into long_task (id, name, started_by, started_at, finished_at)
    values (${id}, ${name}, ${user.accountId}, ${now}, ${now})`);
  return id;
}

/** The body of the 202 that tells of a started task. */
export function startedTaskJson(site: SiteParts, id: string): object {
  return { ari: taskAri(site, id), id, links: { status: `/rest/api/longtask/${id}` } };
}

/** What Atlassian calls the task everywhere. */
export function taskAri({ cloudId }: SiteParts, id: string): string {
  return `ari:cloud:confluence:${cloudId}:long-task/${id}`;
}

/** The task with this id, if the user started it or is an administrator. */
export function findTask(site: SiteParts, user: User, id: string): LongTask | undefined {
  return site.database.first<LongTask>(sql`${select} where t.id = ${id} and ${startedByOrFor(user)}`);
}

/** The tasks that the user started, for an administrator everybody's, the newest first. */
export function listTasks(site: SiteParts, user: User): LongTask[] {
  return site.database.all<LongTask>(
    sql`${select} where ${startedByOrFor(user)} order by t.started_at desc, t.id`,
  );
}

/** The tasks that are due and not done, in the order in which they are. */
export function dueTasks(site: SiteParts): LongTask[] {
  return site.database.all<LongTask>(
    sql`${select} where w.outcome = 'pending' and t.finished_at <= ${site.now()} order by t.finished_at, t.id`,
  );
}

/** Whether a task of a kind waits to be done. */
export function isPending(site: SiteParts, kind: TaskKind): boolean {
  const condition = sql`outcome = 'pending' and kind = ${kind}`;
  return site.database.first(sql`select 1 from long_task_work where ${condition}`) !== undefined;
}

function startedByOrFor(user: User): Sql {
  return sql`(t.started_by = ${user.accountId} or ${Number(user.isAdministrator)} = 1)`;
}
