import { Hono } from 'hono';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import type { SiteParts } from '../site-parts.ts';
import { expandedUserJson } from './expanded-user.ts';
import { findUser } from './user.ts';

/** Users (v1). */
export function userRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/user', (context) => {
      const accountId = context.req.query('accountId');
      if (!accountId) throw new SiteError('BAD_REQUEST', "The query parameter 'accountId' is required.");
      const user = findUser(site.database, accountId);
      if (!user) throw notFound(`No user found with account id: ${accountId}`);
      return context.json(expandedUserJson(site, context, user));
    })
    .get('/user/current', (context) => context.json(expandedUserJson(site, context, context.get('user'))))
    .get('/user/anonymous', (context) =>
      context.json({
        type: 'anonymous',
        profilePicture: { path: '/wiki/aa-avatar/anonymous', width: 48, height: 48, isDefault: true },
        displayName: 'Anonymous',
        _expandable: { operations: '' },
        _links: {
          base: siteBase(context),
          context: '/wiki',
          self: `${siteBase(context)}/rest/api/user/anonymous`,
        },
      }),
    );
}
