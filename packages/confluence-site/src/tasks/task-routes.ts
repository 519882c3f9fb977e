import { Hono } from 'hono';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import type { SiteParts } from '../site-parts.ts';
import { findTask } from './long-task.ts';

/** Long-running tasks (v1). */
export function taskRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().get('/longtask/:id', (context) => {
    const task = findTask(site, context.get('user'), context.req.param('id'));
    if (!task) throw notFound(`No task found with id: ${context.req.param('id')}`);
    return context.json({
      id: task.id,
      name: { key: `com.atlassian.confluence.${task.name}`, args: [] },
      elapsedTime: task.finished_at - task.started_at,
      percentageComplete: 100,
      successful: true,
      finished: true,
      status: 'Success',
      messages: [],
      _links: {
        base: siteBase(context),
        context: '/wiki',
        self: `${siteBase(context)}/rest/api/longtask/${task.id}`,
      },
    });
  });
}
