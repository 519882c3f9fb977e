import { Hono } from 'hono';
import { contentKinds } from '../content/kinds.ts';
import { requestedContent } from '../content/requested-content.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { listResponse, pageRequest } from '../http/paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { countLikes, listLikes } from './like.ts';

const likedTypes = ['page', 'blogpost', 'footer-comment', 'inline-comment'] as const;

/** How many like a page, blog post or comment, and who (v2). */
export function likeRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const type of likedTypes) {
    const kind = contentKinds[type];
    routes
      .get(`/${kind.segment}/:id/likes/count`, (context) => {
        const { id } = requestedContent(site, context, kind);
        return context.json({ count: countLikes(site.database, id) });
      })
      .get(`/${kind.segment}/:id/likes/users`, (context) => {
        const { id } = requestedContent(site, context, kind);
        const page = listLikes(site.database, id, pageRequest(context));
        const results = page.rows.map((like) => ({ accountId: like.account_id }));
        return listResponse(context, results, page.nextCursor);
      });
  }
  return routes;
}
