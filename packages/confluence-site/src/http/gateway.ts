import { createMiddleware } from 'hono/factory';
import { notFound } from './errors.ts';

/** The site's cloud id: `/_edge/tenant_info` tells it, and the gateway's addresses carry it. */
export const cloudId = '5f6d1a9e-7c0b-4f41-9a53-2d8e4b7c1f60';

/** The gateway's path in front of the site's own, as `api.atlassian.com` has it. */
export const gatewayPath = '/ex/confluence/:cloudId';

/** Refuses what asks the gateway for another site. */
export const cloudIdCheck = createMiddleware(async (context, next) => {
  if (context.req.param('cloudId') !== cloudId) throw notFound();
  await next();
});
