import { createMiddleware } from 'hono/factory';
import { SiteError } from '../http/errors.ts';

/**
 * Refuses what a web page of another origin makes a browser send: the administration asks nobody who they are, so a
 * page that a person happens to read must not reach it. Programs send neither header.
 */
export const ownOriginCheck = createMiddleware(async (context, next) => {
  const origin = context.req.header('origin');
  const fetchSite = context.req.header('sec-fetch-site');
  const isOwn =
    (origin === undefined || origin === new URL(context.req.url).origin) &&
    (fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none');
  if (!isOwn) {
    throw new SiteError(
      'FORBIDDEN',
      'The administration of the site is closed to pages of other origins: call it from a program, or from a page of this site.',
    );
  }
  await next();
});
