import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { orNull } from '../client.ts';
import { storageToMarkdown } from '../format/storage-to-markdown.ts';
import { readTask, readTasks, type Task, type TaskFilter, type TaskStatus } from '../tasks/task.ts';
import { findContent } from './content.ts';
import { isId } from './id.ts';
import { closest, matching } from './names.ts';
import { ambiguous, notFound } from './which.ts';

/** Which task is meant, in the words of the caller. */
export interface TaskReference {
  /** Id, or some of its words. */
  readonly task: string;
  /** The page or blog post that it is on: id, address or title. */
  readonly on?: string | null | undefined;
  readonly space?: string | null | undefined;
  /** Of several that read alike, the one that is not so yet is meant. */
  readonly toBecome?: TaskStatus;
}

const advice = 'Send its id, or its words together with pageId.';
// Sites with more tasks are rare; there, the page tells where to look.
const most = { limit: 1000, start: 0 };

/**
 * Finds a task by its id or its words: on its page where that is named, else on the whole site.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest ones
 */
export async function findTask(
  { task, on, space, toBecome }: TaskReference,
  context: RunContext,
): Promise<Task> {
  const words = task.trim();
  if (words === '') throw new ToolError({ code: 'invalid_input', message: `The task is empty. ${advice}` });
  if (isId(words)) {
    const found = await orNull(readTask(words, context));
    if (found) return found;
  }
  const where = await whereToLook(on, space, context);
  const { entries } = await readTasks(where, most, context);
  const fitting = matching(words, entries, textOf);
  const open = fitting.filter(({ status }) => status !== toBecome);
  const [only, ...others] = open.length > 0 ? open : fitting;
  if (only && others.length === 0) return only;
  if (only) throw ambiguous('task', words, [only, ...others].map(candidate), advice);
  throw notFound('task', words, closest(words, entries, textOf).map(candidate), advice);
}

async function whereToLook(
  on: string | null | undefined,
  space: string | null | undefined,
  context: RunContext,
): Promise<TaskFilter> {
  if (!on) return {};
  const { id, type } = await findContent({ id: on, space, types: ['page', 'blogpost'] }, context);
  return type === 'page' ? { 'page-id': id } : { 'blogpost-id': id };
}

function textOf({ body }: Task): string {
  return storageToMarkdown(body?.storage?.value ?? '').trim();
}

function candidate(task: Task): Candidate {
  const where = task.pageId ? `page ${task.pageId}` : `blog post ${task.blogPostId}`;
  return { id: task.id, name: textOf(task), detail: `${task.status}, on ${where}` };
}
