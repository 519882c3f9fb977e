import { readBody } from '../content/content.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import type { SiteParts } from '../site-parts.ts';
import { readTasks, type TaskElement } from '../storage-format/task-elements.ts';
import type { User } from '../users/user.ts';

/** What is known of a task that a body may have changed. */
interface KnownTask {
  readonly id: number;
  readonly local_id: string;
  readonly status: string;
  readonly body: string;
}

/** Brings the tasks of a content up to date with its current body, which the user just wrote. */
export function keepTasks(site: SiteParts, user: User, contentId: number): void {
  const { database } = site;
  const content = database.first<{ type: string; version_number: number }>(
    sql`select type, version_number from content where id = ${contentId}`,
  );
  if (content?.type !== 'page' && content?.type !== 'blogpost') return;
  const known = new Map(
    database
      .all<KnownTask>(sql`select id, local_id, status, body from inline_task where content_id = ${contentId}`)
      .map((task) => [task.local_id, task]),
  );
  for (const task of readTasks(readBody(database, contentId, content.version_number))) {
    const before = known.get(task.localId);
    if (before === undefined) insertTask(site, user, contentId, task);
    else updateTask(site, user, before, task);
    known.delete(task.localId);
  }
  for (const { id } of known.values()) database.run(sql`delete from inline_task where id = ${id}`);
}

function insertTask(site: SiteParts, user: User, contentId: number, task: TaskElement): void {
  const now = site.now();
  const isComplete = task.status === 'complete';
  site.database.run(sql`
    insert into inline_task (id, content_id, local_id, status, body, is_blank, created_by, assigned_to, completed_by,
      created_at, updated_at, due_at, completed_at)
    values (${nextIdentifier(site.database)}, ${contentId}, ${task.localId}, ${task.status}, ${task.body},
      ${Number(task.isBlank)}, ${user.accountId}, ${task.assignedTo ?? null}, ${isComplete ? user.accountId : null},
      ${now}, ${now}, ${task.dueAt ?? null}, ${isComplete ? now : null})`);
}

function updateTask(site: SiteParts, user: User, before: KnownTask, task: TaskElement): void {
  const { database } = site;
  if (before.status === task.status && before.body === task.body) return;
  const now = site.now();
  database.run(sql`
    update inline_task set body = ${task.body}, is_blank = ${Number(task.isBlank)},
      assigned_to = ${task.assignedTo ?? null}, due_at = ${task.dueAt ?? null}, updated_at = ${now}
    where id = ${before.id}`);
  if (before.status === task.status) return;
  const isComplete = task.status === 'complete';
  database.run(sql`
    update inline_task set status = ${task.status}, completed_by = ${isComplete ? user.accountId : null},
      completed_at = ${isComplete ? now : null}
    where id = ${before.id}`);
}
