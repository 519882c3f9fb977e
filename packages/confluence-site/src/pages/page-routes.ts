import { Hono } from 'hono';
import { familyRoutes } from '../content/family-routes.ts';
import { writtenResponse } from '../content/single-content.ts';
import { retitleContent } from '../content/update-content.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { createPage } from './create-page.ts';
import { titleUpdate, updatePage } from './update-page.ts';

/** Pages (v2): what they share with blog posts, and writing. */
export function pageRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', familyRoutes(site, 'page'))
    .post('/pages', async (context) => writtenResponse(site, context, await createPage(site, context)))
    .put('/pages/:id', async (context) => writtenResponse(site, context, await updatePage(site, context)))
    .put('/pages/:id/title', async (context) => {
      const { title } = await jsonBody(context, titleUpdate);
      const page = retitleContent(site, context.get('user'), 'page', pathId(context), title);
      return writtenResponse(site, context, page);
    });
}
