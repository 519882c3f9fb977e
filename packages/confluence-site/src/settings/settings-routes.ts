import { Hono } from 'hono';
import { z } from 'zod';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { mayAdminister } from '../permissions/administration.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpaceByKey, type Space } from '../spaces/space.ts';

/** The site's system information and its themes (v1). Themes come with apps, and this site has none. */
export function settingsRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/settings/systemInfo', (context) =>
      context.json({
        cloudId: site.cloudId,
        commitHash: 'local',
        baseUrl: siteBase(context),
        fallbackBaseUrl: siteBase(context),
        edition: 'PREMIUM',
        siteTitle: 'Confluence',
        defaultLocale: 'en_GB',
        defaultTimeZone: 'UTC',
        microsPerimeter: 'commercial',
      }),
    )
    .get('/settings/theme', (context) => context.json(offsetList(context, offsetRequest(context, 100), [])))
    .get('/settings/theme/selected', () => {
      throw notFound('No global theme is assigned: the default theme is used.');
    })
    .get('/settings/theme/:themeKey', (context) => {
      throw notFound(`No theme found with key: ${context.req.param('themeKey')}`);
    })
    .get('/space/:key/theme', (context) => {
      const space = spaceInPath(site, context);
      throw notFound(`The space ${space.key} has no theme: it follows the global look and feel.`);
    })
    .put('/space/:key/theme', async (context) => {
      const { themeKey } = await jsonBody(context, z.object({ themeKey: z.string() }));
      administered(site, context);
      // Documented so: not a 400.
      throw new SiteError('FORBIDDEN', `There is no theme with the key ${themeKey}.`);
    })
    .delete('/space/:key/theme', (context) => {
      administered(site, context);
      return context.body(null, 204);
    });
}

function spaceInPath(site: SiteParts, context: SiteContext): Space {
  return requireSpaceByKey(site.database, context.get('user'), context.req.param('key') ?? '');
}

function administered(site: SiteParts, context: SiteContext): Space {
  const space = spaceInPath(site, context);
  if (!mayAdminister(site.database, context.get('user'), space)) throw new SiteError('FORBIDDEN');
  return space;
}
