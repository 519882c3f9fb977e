import { recordContentAudit } from '../audit/record-audit.ts';
import { appendVersion } from '../content/append-version.ts';
import { type Content, readBody, requireWritten } from '../content/content.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { mayUpdate } from '../permissions/content-access.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { type TaskStatus, withTaskStatus } from '../storage-format/task-elements.ts';
import type { User } from '../users/user.ts';

/** A task in the text of a page or blog post. */
export interface InlineTask {
  readonly id: number;
  readonly content_id: number;
  readonly content_type: Content['type'];
  readonly space_id: number;
  readonly space_key: string;
  readonly local_id: string;
  readonly status: TaskStatus;
  /** Storage format. */
  readonly body: string;
  readonly created_by: string;
  readonly assigned_to: string | null;
  readonly completed_by: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly due_at: number | null;
  readonly completed_at: number | null;
}

/** The columns of {@link InlineTask}, out of {@link taskTables}. */
export const taskColumns = sql`t.*, c.type as content_type, c.space_id, s.key as space_key`;

/** The task `t`, the content `c` that holds it, and its space `s`. */
export const taskTables = sql`inline_task t join content c on c.id = t.content_id join space s on s.id = c.space_id`;

/** Conditions on `t`, `c` and `s`: the user may see the task. What is in drafts, archives and the trash is no task. */
export function taskVisibleTo(user: User): Sql[] {
  return [sql`c.status = 'current'`, contentVisibleTo(user)];
}

/** The task with this id. Throws 404 when there is none or the user may not see the text that holds it. */
export function requireTask(site: SiteParts, user: User, id: number): InlineTask {
  const task = site.database.first<InlineTask>(sql`
    select ${taskColumns} from ${taskTables} where ${allOf([sql`t.id = ${id}`, ...taskVisibleTo(user)])}`);
  if (!task) throw notFound();
  return task;
}

/**
 * Ticks a task off, or takes the tick away, in the text that holds it; that makes a new, minor version of the text.
 *
 * Throws 404 when the user may not see the task or may not edit the text.
 */
export function setTaskStatus(site: SiteParts, user: User, id: number, status: TaskStatus): InlineTask {
  return site.database.transaction(() => {
    const task = requireTask(site, user, id);
    if (!mayUpdate(site.database, user, { id: task.content_id })) throw notFound();
    if (task.status === status) return task;
    const content = requireWritten(site.database, user, task.content_id);
    const body = readBody(site.database, content.id, content.version_number);
    appendVersion(site, user, content, {
      title: content.title,
      body: withTaskStatus(body, task.local_id, status),
      message: '',
      isMinor: true,
    });
    recordContentAudit(site, user, 'updated', content);
    return requireTask(site, user, id);
  });
}
