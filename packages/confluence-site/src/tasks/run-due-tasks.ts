import { archivePages } from '../content/archive-pages.ts';
import { copyPageTree } from '../content/copy-page-tree.ts';
import { deletePageTree } from '../content/delete-page-tree.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { removeSpace } from '../spaces/delete-space.ts';
import { findUser, type User } from '../users/user.ts';
import { dueTasks, type LongTask } from './long-task.ts';
import { taskInputs } from './task-kinds.ts';

/**
 * Does the tasks whose time has passed. Called before each request is looked at: nobody can tell that from work done
 * in between, and there are no timers to stop and no tasks lost when the site is.
 *
 * @param onFault Told of a failure that nobody foresaw; the task is kept as failed, like those that somebody did.
 */
export function runDueTasks(site: SiteParts, onFault?: ((fault: unknown) => void) | undefined): void {
  for (const task of dueTasks(site)) {
    try {
      site.database.transaction(() => finish(site, task, 'successful', '', run(site, task)));
    } catch (failure) {
      if (!(failure instanceof SiteError)) onFault?.(failure);
      const message = failure instanceof SiteError ? failure.message : 'ERROR_UNKNOWN';
      finish(site, task, 'failed', message, null);
    }
  }
}

/** Does one task and answers the id of the content that it made, if it makes one. */
function run(site: SiteParts, task: LongTask): number | null {
  const user = requireStarter(site, task);
  const input: unknown = task.input === '' ? undefined : JSON.parse(task.input);
  switch (task.kind) {
    case 'delete-space':
      removeSpace(site, user, taskInputs[task.kind].parse(input).spaceId);
      return null;
    case 'archive-pages':
      archivePages(site, user, taskInputs[task.kind].parse(input).pageIds);
      return null;
    case 'delete-page-tree':
      deletePageTree(site, user, taskInputs[task.kind].parse(input).pageId);
      return null;
    case 'copy-page-tree':
      return copyPageTree(site, user, taskInputs[task.kind].parse(input));
    case 'done-at-once':
      return null;
  }
}

function requireStarter(site: SiteParts, task: LongTask): User {
  const user = findUser(site.database, task.started_by);
  if (!user) throw new Error(`The user ${task.started_by} started a task and is not there.`);
  return user;
}

function finish(
  site: SiteParts,
  task: LongTask,
  outcome: LongTask['outcome'],
  message: string,
  destinationId: number | null,
): void {
  site.database.run(sql`
    update long_task_work set outcome = ${outcome}, message = ${message}, destination_id = ${destinationId}
    where task_id = ${task.id}`);
}
