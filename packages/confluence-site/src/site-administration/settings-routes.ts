import { Hono } from 'hono';
import { z } from 'zod';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import type { SiteParts } from '../site-parts.ts';
import type { SiteSettings } from '../site-settings.ts';

const change = z.strictObject({ anonymousAccess: z.boolean() });

/** What kind of site it is, and letting those without an account in while it runs. */
export function settingsRoutes({ settings }: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/settings', (context) => context.json(settingsJson(settings)))
    .put('/settings', async (context) => {
      settings.anonymousAccess = (await jsonBody(context, change)).anonymousAccess;
      return context.json(settingsJson(settings));
    });
}

function settingsJson({ rbac, anonymousAccess, indexLag }: SiteSettings): object {
  return { rbac, anonymousAccess, indexLag };
}
