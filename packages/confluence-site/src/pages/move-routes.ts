import { Hono } from 'hono';
import { z } from 'zod';
import { type Content, findContent } from '../content/content.ts';
import { enterSpace } from '../content/enter-space.ts';
import { movePage, movePageBeside } from '../content/move-page.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { pathId } from '../http/parameters.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';

const positions = z.enum(['before', 'after', 'append']);

/** Moving a page in the tree, also to another space (v1); unlike v2's update it makes no version. */
export function moveRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().put('/content/:id/move/:position/:targetId', (context) => {
    const position = positions.safeParse(context.req.param('position'));
    if (!position.success)
      throw new SiteError('BAD_REQUEST', "The position is 'before', 'after' or 'append'.");
    const user = context.get('user');
    const [page, target] = [requirePage(site, context, 'id'), requirePage(site, context, 'targetId')];
    site.database.transaction(() => {
      requireUpdatable(site.database, user, page);
      const moved = target.space_id === page.space_id ? page : enterSpace(site, user, page, target.space_id);
      if (position.data === 'append') movePage(site, user, moved, target.id);
      else movePageBeside(site, user, moved, target, position.data);
    });
    return context.json({ pageId: String(page.id) });
  });
}

function requirePage(site: SiteParts, context: SiteContext, parameter: string): Content {
  const id = pathId(context, parameter);
  const page = findContent(site.database, context.get('user'), id, 'page');
  if (!page || page.status === 'trashed') throw notFound(`No page found with id: ${id}`);
  return page;
}
