import { Hono } from 'hono';
import { z } from 'zod';
import { startArchiving } from '../content/archive-pages.ts';
import { findContent } from '../content/content.ts';
import { startDeletingPageTree } from '../content/delete-page-tree.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { startedTaskJson } from '../tasks/long-task.ts';

const archival = z.object({ pages: z.array(z.object({ id: numericId })) });

/** Putting many pages away at once, as long-running tasks (v1): archiving, and a whole tree to the trash. */
export function archiveRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .post('/content/archive', async (context) => {
      const { pages } = await jsonBody(context, archival);
      const ids = [...new Set(pages.map(({ id }) => id))];
      const start = () => startArchiving(site, context.get('user'), ids);
      return context.json(startedTaskJson(site, site.database.transaction(start)), 202);
    })
    .delete('/content/:id/pageTree', (context) => {
      const user = context.get('user');
      const page = findContent(site.database, user, pathId(context));
      if (!page) throw notFound(`No content found with id: ${context.req.param('id')}`);
      const start = () => startDeletingPageTree(site, user, page);
      return context.json(startedTaskJson(site, site.database.transaction(start)), 202);
    });
}
