import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { blogPostRoutes } from './blogposts/blogpost-routes.ts';
import { authentication } from './http/authentication.ts';
import type { SiteEnvironment } from './http/environment.ts';
import { errorResponse } from './http/error-response.ts';
import { notFound, SiteError } from './http/errors.ts';
import { hostCheck } from './http/host-check.ts';
import { maximumBodyBytes } from './http/json-body.ts';
import { contentLabelRoutes } from './labels/content-label-routes.ts';
import { labelRoutes } from './labels/label-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import type { SiteParts } from './site-parts.ts';
import { spaceRoutes } from './spaces/space-routes.ts';
import { userRoutes } from './users/user-routes.ts';

/**
 * The whole site as one function from request to response.
 *
 * @param host A host name that the site answers to besides the loopback ones.
 */
export function createSiteApp(site: SiteParts, host = 'localhost'): Hono<SiteEnvironment> {
  const app = new Hono<SiteEnvironment>();
  app.use(hostCheck(host));
  app.use(
    bodyLimit({
      maxSize: maximumBodyBytes,
      onError: () => {
        throw new SiteError('PAYLOAD_TOO_LARGE', 'The request is over 5 MB.');
      },
    }),
  );
  app.use('/wiki/api/*', authentication(site.database));
  app.use('/wiki/rest/*', authentication(site.database));
  app.route('/wiki/api/v2', versionTwo(site));
  app.route('/wiki/rest/api', versionOne(site));
  app.notFound((context) => errorResponse(context, notFound()));
  app.onError((failure, context) => errorResponse(context, failure));
  return app;
}

function versionTwo(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', spaceRoutes(site))
    .route('/', pageRoutes(site))
    .route('/', blogPostRoutes(site))
    .route('/', labelRoutes(site));
}

function versionOne(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().route('/', userRoutes(site)).route('/', contentLabelRoutes(site));
}
