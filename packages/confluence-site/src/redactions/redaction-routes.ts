import { Hono } from 'hono';
import { z } from 'zod';
import { contentKinds } from '../content/kinds.ts';
import { requestedContent } from '../content/requested-content.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { redactContent } from './redact-content.ts';

const section = z
  .object({
    redactions: z
      .array(
        z.object({
          pointer: z.string(),
          from: z.int().nonnegative().optional(),
          to: z.int().nonnegative().optional(),
          reason: z.string().nullish(),
        }),
      )
      .default([]),
  })
  .default({ redactions: [] });

const redactionRequest = z.object({
  createdAt: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  cleanHistory: z.boolean().nullish(),
  versionNumber: z.int().positive().nullish(),
  body: section,
  title: section,
});

/** Words of pages and blog posts made unreadable (v2). */
export function redactionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const kind of [contentKinds.page, contentKinds.blogpost]) {
    routes.post(`/${kind.segment}/:id/redact`, async (context) => {
      const { body, title, ...request } = await jsonBody(context, redactionRequest);
      const user = context.get('user');
      const content = requestedContent(site, context, kind);
      requireUpdatable(site.database, user, content);
      const report = redactContent(site, user, content, {
        ...request,
        body: body.redactions,
        title: title.redactions,
      });
      return context.json({ body: { redactions: report.body }, title: { redactions: report.title } }, 202);
    });
  }
  return routes;
}
