import { Hono } from 'hono';
import { z } from 'zod';
import { type BodyFormat, bulkBodyFormat, inFormat } from '../content/body-read.ts';
import { isoTime } from '../content/content-json.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import {
  choiceParameter,
  flagParameter,
  idsParameter,
  integerParameter,
  listParameter,
  pathId,
} from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import {
  type InlineTask,
  requireTask,
  setTaskStatus,
  taskColumns,
  taskTables,
  taskVisibleTo,
} from './inline-task.ts';

const statuses = ['complete', 'incomplete'] as const;
const taskUpdate = z.object({ status: z.enum(statuses) });

/** The tasks in pages and blog posts (v2). */
export function inlineTaskRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/tasks', (context) => {
      const format = bulkBodyFormat(context);
      const page = readPage<InlineTask>(
        site.database,
        {
          columns: taskColumns,
          from: taskTables,
          conditions: [...taskVisibleTo(context.get('user')), ...filters(context)],
          order: { key: sql`t.id`, id: sql`t.id`, descending: false },
        },
        pageRequest(context),
      );
      const results = page.rows.map((task) => taskJson(site, context, task, format));
      return listResponse(context, results, page.nextCursor);
    })
    .get('/tasks/:id', (context) => {
      const task = requireTask(site, context.get('user'), pathId(context));
      return context.json(taskJson(site, context, task, bulkBodyFormat(context)));
    })
    .put('/tasks/:id', async (context) => {
      const { status } = await jsonBody(context, taskUpdate);
      const format = bulkBodyFormat(context);
      const task = setTaskStatus(site, context.get('user'), pathId(context), status);
      return context.json(taskJson(site, context, task, format));
    });
}

function filters(context: SiteContext): Sql[] {
  const conditions: Sql[] = [];
  const oneOf = (column: Sql, values: readonly (string | number)[]) => {
    if (values.length > 0) conditions.push(isOneOf(column, values));
  };
  const status = choiceParameter(context, 'status', statuses);
  if (status !== undefined) conditions.push(sql`t.status = ${status}`);
  if (!flagParameter(context, 'include-blank-tasks', true)) conditions.push(sql`t.is_blank = 0`);
  oneOf(sql`t.id`, idsParameter(context, 'task-id', 250));
  oneOf(sql`c.space_id`, idsParameter(context, 'space-id', 250));
  oneOf(sql`c.id`, [...idsParameter(context, 'page-id', 250), ...idsParameter(context, 'blogpost-id', 250)]);
  oneOf(sql`t.created_by`, listParameter(context, 'created-by'));
  oneOf(sql`t.assigned_to`, listParameter(context, 'assigned-to'));
  oneOf(sql`t.completed_by`, listParameter(context, 'completed-by'));
  return [...conditions, ...moments(context)];
}

function moments(context: SiteContext): Sql[] {
  const columns = { created: sql`t.created_at`, due: sql`t.due_at`, completed: sql`t.completed_at` };
  return Object.entries(columns).flatMap(([name, column]) => {
    const from = integerParameter(context, `${name}-at-from`);
    const to = integerParameter(context, `${name}-at-to`);
    return [
      ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
      ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
    ];
  });
}

/** The v2 `Task`; what nobody said or did yet is left out. */
function taskJson(
  site: SiteParts,
  context: SiteContext,
  task: InlineTask,
  format: BodyFormat | undefined,
): object {
  const value =
    format && inFormat(site, context.get('user'), { ...task, id: task.content_id }, task.body, format);
  return {
    id: String(task.id),
    localId: task.local_id,
    spaceId: String(task.space_id),
    [task.content_type === 'page' ? 'pageId' : 'blogPostId']: String(task.content_id),
    status: task.status,
    body: format === undefined ? {} : { [format]: { representation: format, value } },
    createdBy: task.created_by,
    ...(task.assigned_to !== null && { assignedTo: task.assigned_to }),
    ...(task.completed_by !== null && { completedBy: task.completed_by }),
    createdAt: isoTime(task.created_at),
    updatedAt: isoTime(task.updated_at),
    ...(task.due_at !== null && { dueAt: isoTime(task.due_at) }),
    ...(task.completed_at !== null && { completedAt: isoTime(task.completed_at) }),
  };
}
