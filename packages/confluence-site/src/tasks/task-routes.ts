import { Hono } from 'hono';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetLinks, offsetRequest } from '../http/offset-paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { findTask, type LongTask, listTasks, taskAri } from './long-task.ts';

/** Long-running tasks (v1): how each goes, by the clock, and how it went. */
export function taskRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/longtask', (context) => {
      const request = offsetRequest(context);
      const key = context.req.query('key');
      const tasks = listTasks(site, context.get('user')).filter(
        (task) => key === undefined || keyOf(task) === key,
      );
      const shown = tasks.slice(request.start, request.start + request.limit);
      return context.json({
        results: shown.map((task) => taskJson(site, context, task)),
        start: request.start,
        limit: request.limit,
        size: shown.length,
        _links: offsetLinks(context, request, tasks.length),
      });
    })
    .get('/longtask/:id', (context) => {
      const task = findTask(site, context.get('user'), context.req.param('id'));
      if (!task) throw notFound(`No task found with id: ${context.req.param('id')}`);
      const self = `${siteBase(context)}/rest/api/longtask/${task.id}`;
      const links = { base: siteBase(context), context: '/wiki', self };
      return context.json({ ...taskJson(site, context, task), _links: links });
    });
}

/** The v1 `LongTaskStatus`. */
function taskJson(site: SiteParts, context: SiteContext, task: LongTask): object {
  const isOver = task.outcome !== 'pending';
  const ended = isOver ? task.finished_at : Math.min(site.now(), task.finished_at);
  const elapsed = ended - task.started_at;
  const share = Math.floor((100 * elapsed) / Math.max(1, task.finished_at - task.started_at));
  const failures = task.outcome === 'failed' ? [{ translation: task.message, args: [] }] : [];
  return {
    ari: taskAri(site, task.id),
    id: task.id,
    name: { key: keyOf(task), args: [] },
    elapsedTime: elapsed,
    percentageComplete: isOver ? 100 : Math.min(99, share),
    successful: task.outcome === 'successful',
    finished: isOver,
    status: { pending: 'In progress', successful: 'Success', failed: 'Failed' }[task.outcome],
    messages: failures,
    errors: failures,
    additionalDetails: detailsOf(context, task),
  };
}

function detailsOf(context: SiteContext, task: LongTask): object {
  if (task.kind !== 'copy-page-tree') return {};
  const copied = { totalPageNeedToCopy: task.size };
  if (task.destination_id === null) return copied;
  return {
    ...copied,
    destinationId: String(task.destination_id),
    destinationUrl: `${siteBase(context)}/pages/viewpage.action?pageId=${task.destination_id}`,
  };
}

function keyOf(task: LongTask): string {
  return `com.atlassian.confluence.${task.name}`;
}
