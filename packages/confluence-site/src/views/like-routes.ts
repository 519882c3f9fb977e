import { Hono } from 'hono';
import { findContent } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { pathId } from '../http/parameters.ts';
import { toggleLike } from '../likes/like.ts';
import type { SiteParts } from '../site-parts.ts';
import { viewerOf } from './viewer.ts';

/** Where the like button's form goes. */
export function likeButtonRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().post('/wiki/like/:id', (context) => {
    // Another site's page could send this form in a browser here, where no credentials are asked for.
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== new URL(context.req.url).origin)
      throw new SiteError('FORBIDDEN', 'Likes are given on the pages of this site.');
    const viewer = viewerOf(site, context);
    const content = findContent(site.database, viewer.user, pathId(context));
    if (!content) throw notFound();
    toggleLike(site, viewer.user, content);
    return context.redirect(viewer.link(`/wiki${webPath(content)}`), 303);
  });
}
