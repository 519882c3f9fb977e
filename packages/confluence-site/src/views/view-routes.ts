import { Hono } from 'hono';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { integerParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { findUser } from '../users/user.ts';
import { answerView } from './answer-view.ts';
import { contentViewRoutes } from './content-view-routes.ts';
import { renderDashboard } from './dashboard.ts';
import { renderErrorView } from './error-view.ts';
import { likeButtonRoutes } from './like-routes.ts';
import { renderPersonView } from './person-view.ts';
import { renderSearchView } from './search-view.ts';
import { renderSpaceView } from './space-view.ts';
import { style } from './style.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** Below these no page is looked at: who asks there is a program. */
const programPaths = /^\/wiki\/(?:api|rest|download)(?:\/|$)/;

/** The pages that a person looks at, at the addresses of `_links.webui`. */
export function viewRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const views = new Hono<SiteEnvironment>();
  views.onError((failure, context) => {
    if (!(failure instanceof SiteError)) throw failure;
    return answerView(context, renderErrorView(failure, viewerIfKnown(site, context)), failure.status);
  });

  return views
    .route('/', likeButtonRoutes(site))
    .route('/', contentViewRoutes(site))
    .get('/', (context) => context.redirect('/wiki'))
    .get('/wiki/', (context) => context.redirect('/wiki'))
    .get('/wiki/site.css', (context) =>
      context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
    )
    .get('/wiki', (context) => answerView(context, renderDashboard(site, viewerOf(site, context))))
    .get('/wiki/search', (context) => searchResponse(site, context))
    .get('/wiki/people/:accountId', (context) => personResponse(site, context))
    .get('/wiki/spaces/:key', (context) => spaceResponse(site, context, context.req.param('key')))
    .get('/wiki/spaces/:key/overview', (context) => spaceResponse(site, context, context.req.param('key')))
    .get('/wiki/*', (context, next) => {
      if (programPaths.test(context.req.path)) return next();
      throw notFound('There is no page at this address');
    });
}

function searchResponse(site: SiteParts, context: SiteContext): Response | Promise<Response> {
  const { text = '', cql = '' } = context.req.query();
  const start = Math.max(integerParameter(context, 'start') ?? 0, 0);
  const { page, status } = renderSearchView(site, viewerOf(site, context), { text, cql, start });
  return answerView(context, page, status);
}

function personResponse(site: SiteParts, context: SiteContext): Response | Promise<Response> {
  const person = findUser(site.database, context.req.param('accountId') ?? '');
  if (!person) throw notFound('There is nobody with this account id');
  return answerView(context, renderPersonView(site, viewerOf(site, context), person));
}

function spaceResponse(site: SiteParts, context: SiteContext, key: string): Response | Promise<Response> {
  const viewer = viewerOf(site, context);
  const space = findSpaceByKey(site.database, viewer.user, key);
  if (!space) throw notFound(`There is no space ${key} that ${viewer.user.displayName} may see`);
  return answerView(context, renderSpaceView(site, viewer, space));
}

function viewerIfKnown(site: SiteParts, context: SiteContext): Viewer | undefined {
  try {
    return viewerOf(site, context);
  } catch (error) {
    if (error instanceof SiteError) return undefined;
    throw error;
  }
}
