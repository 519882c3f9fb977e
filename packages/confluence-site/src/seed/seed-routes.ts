import { Hono } from 'hono';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import type { SiteParts } from '../site-parts.ts';
import { applySeed } from './apply-seed.ts';
import { seedDescription } from './seed-description.ts';

/** Some hundred thousand pages of a paragraph each. */
const maximumMegabytes = 200;

/** Content by description, and the first content back, which is for `reset` to do. */
export function seedRoutes(site: SiteParts, reset: () => void): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .post('/seed', async (context) =>
      context.json(applySeed(site, await jsonBody(context, seedDescription, maximumMegabytes)), 201),
    )
    .post('/reset', (context) => {
      reset();
      return context.body(null, 204);
    });
}
