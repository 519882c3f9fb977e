import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type ListPart, type ListWindow, readList } from '../api/list.ts';
import { idShape, readAnswer } from '../client.ts';

/** Whether a task is done. */
export const taskStatuses = ['complete', 'incomplete'] as const;

/** One of {@link taskStatuses}. */
export type TaskStatus = (typeof taskStatuses)[number];

/** A task in the text of a page or blog post, as v2 sends it. */
export const taskShape = z.object({
  id: idShape,
  localId: z.string().nullish(),
  spaceId: idShape.nullish(),
  pageId: idShape.nullish(),
  blogPostId: idShape.nullish(),
  status: z.enum(taskStatuses),
  body: z.object({ storage: z.object({ value: z.string() }).nullish() }).nullish(),
  createdBy: z.string().nullish(),
  assignedTo: z.string().nullish(),
  completedBy: z.string().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  dueAt: z.string().nullish(),
  completedAt: z.string().nullish(),
});

export type Task = z.output<typeof taskShape>;

/** Where v2 keeps tasks. */
export const tasksPath = '/wiki/api/v2/tasks';

/** What narrows a list of tasks, in the names of v2. People by account id, moments in milliseconds since 1970. */
export interface TaskFilter {
  readonly status?: TaskStatus | undefined;
  readonly 'space-id'?: string | undefined;
  readonly 'page-id'?: string | undefined;
  readonly 'blogpost-id'?: string | undefined;
  readonly 'created-by'?: string | undefined;
  readonly 'assigned-to'?: string | undefined;
  readonly 'completed-by'?: string | undefined;
  readonly 'created-at-from'?: number | undefined;
  readonly 'created-at-to'?: number | undefined;
  readonly 'due-at-from'?: number | undefined;
  readonly 'due-at-to'?: number | undefined;
  readonly 'completed-at-from'?: number | undefined;
  readonly 'completed-at-to'?: number | undefined;
}

/** Reads a task by its id. @throws ToolError `not_found` */
export async function readTask(id: string, context: RunContext): Promise<Task> {
  const response = await context.http.get(tasksPath + path`/${id}`, { 'body-format': 'storage' });
  return readAnswer(taskShape, response);
}

/** Reads a part of the tasks of the site; those that say nothing, as templates have them, are left out. */
export function readTasks(
  filter: TaskFilter,
  window: ListWindow,
  context: RunContext,
): Promise<ListPart<Task>> {
  const query = { ...filter, 'include-blank-tasks': false, 'body-format': 'storage' };
  return readList(context.http, { path: tasksPath, query, entry: taskShape }, window);
}
