import { Hono } from 'hono';
import { findContent } from '../content/content.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { countViews } from './content-views.ts';

/** How often content was looked at, and by how many people (v1). */
export function analyticsRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/analytics/content/:contentId/views', (context) => {
      const [id, counted] = countedIn(site, context);
      return context.json({ id, count: counted.views });
    })
    .get('/analytics/content/:contentId/viewers', (context) => {
      const [id, counted] = countedIn(site, context);
      return context.json({ id, count: counted.viewers });
    });
}

function countedIn(
  site: SiteParts,
  context: SiteContext,
): [id: number, counted: ReturnType<typeof countViews>] {
  const id = pathId(context, 'contentId');
  if (!findContent(site.database, context.get('user'), id)) {
    throw notFound(`No content found with id: ContentId{id=${id}}`);
  }
  return [id, countViews(site, id, since(context))];
}

function since(context: SiteContext): number | undefined {
  const given = context.req.query('fromDate');
  if (given === undefined || given === '') return undefined;
  const moment = Date.parse(given);
  if (Number.isNaN(moment)) throw new SiteError('BAD_REQUEST', `'fromDate' is not a date: ${given}`);
  return moment;
}
