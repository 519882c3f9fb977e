import { Hono } from 'hono';
import { html } from 'hono/html';
import { recordView } from '../analytics/content-views.ts';
import { findContent } from '../content/content.ts';
import { idOfTinyCode, webPath } from '../content/content-links.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { integerParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { renderContentView } from './content-view.ts';
import { renderDashboard } from './dashboard.ts';
import { contentSecurityPolicy } from './document.ts';
import { likeButtonRoutes } from './like-routes.ts';
import { renderSpaceView } from './space-view.ts';
import { style } from './style.ts';
import { viewerOf } from './viewer.ts';

const treeItemPaths = ['whiteboard', 'database', 'embed', 'folder'].map(
  (kind) => `/wiki/spaces/:key/${kind}/:id`,
);

/** The pages that a person looks at, at the addresses of `_links.webui` and their like. */
export function viewRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const views = new Hono<SiteEnvironment>();
  views.onError((failure, context) => {
    if (!(failure instanceof SiteError)) throw failure;
    protect(context);
    return context.html(
      html`<!doctype html><title>Not here</title><p>${failure.message}. <a href="/wiki">All spaces</a></p>`,
      failure.status,
    );
  });

  return views
    .route('/', likeButtonRoutes(site))
    .get('/', (context) => context.redirect('/wiki'))
    .get('/wiki/', (context) => context.redirect('/wiki'))
    .get('/wiki/site.css', (context) =>
      context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get('/wiki', (context) => {
      protect(context);
      return context.html(renderDashboard(site, viewerOf(site.database, context)));
    })
    .get('/wiki/spaces/:key', (context) => spaceResponse(site, context, context.req.param('key')))
    .get('/wiki/spaces/:key/overview', (context) => spaceResponse(site, context, context.req.param('key')))
    .get('/wiki/spaces/:key/pages/:id/:title?', (context) => contentResponse(site, context, pathId(context)))
    .get('/wiki/spaces/:key/blog/:year/:month/:day/:id/:title?', (context) =>
      contentResponse(site, context, pathId(context)),
    )
    .on('GET', treeItemPaths, (context) => contentResponse(site, context, pathId(context)))
    .get('/wiki/x/:code', (context) => redirectTo(site, context, idOfTinyCode(context.req.param('code'))))
    .get('/wiki/pages/viewpage.action', (context) =>
      contentResponse(site, context, integerParameter(context, 'pageId') ?? 0),
    )
    .get('/wiki/pages/resumedraft.action', (context) =>
      redirectTo(site, context, integerParameter(context, 'draftId') ?? 0),
    );
}

function spaceResponse(site: SiteParts, context: SiteContext, key: string): Response | Promise<Response> {
  protect(context);
  const viewer = viewerOf(site.database, context);
  const space = findSpaceByKey(site.database, viewer.user, key);
  if (!space) throw notFound(`There is no space ${key}, or ${viewer.user.displayName} may not see it`);
  return context.html(renderSpaceView(site, viewer, space));
}

function contentResponse(site: SiteParts, context: SiteContext, id: number): Response | Promise<Response> {
  protect(context);
  const viewer = viewerOf(site.database, context);
  const content = findContent(site.database, viewer.user, id);
  if (!content) throw notFound(`There is no page ${id}, or ${viewer.user.displayName} may not see it`);
  recordView(site, viewer.user, content.id);
  return context.html(renderContentView(site, viewer, content));
}

function redirectTo(site: SiteParts, context: SiteContext, id: number): Response {
  const viewer = viewerOf(site.database, context);
  const content = findContent(site.database, viewer.user, id);
  if (!content) throw notFound('There is no such page');
  return context.redirect(viewer.link(`/wiki${webPath(content)}`));
}

function protect(context: SiteContext): void {
  context.header('Content-Security-Policy', contentSecurityPolicy);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
}
