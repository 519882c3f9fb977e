import { createMiddleware } from 'hono/factory';
import { sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import type { SiteParts } from '../site-parts.ts';

/** The header with which a request says that it is made with the caller's admin key. */
const header = 'Atl-Confluence-With-Admin-Key';

/** When the user's admin key ends, in milliseconds since 1970; undefined where they have none that still holds. */
export function adminKeyEnd(site: SiteParts, accountId: string): number | undefined {
  const row = site.database.first<{ expires_at: number }>(sql`
    select expires_at from admin_key where account_id = ${accountId} and expires_at > ${site.now()}`);
  return row?.expires_at;
}

/** Lets requests that are made with an admin key see what roles and restrictions hide. */
export function adminKeyHolder(site: SiteParts) {
  return createMiddleware<SiteEnvironment>(async (context, next) => {
    if (context.req.header(header) === 'true') {
      const user = context.get('user');
      if (user.isAdministrator && adminKeyEnd(site, user.accountId) !== undefined)
        context.set('user', { ...user, usesAdminKey: true });
    }
    await next();
  });
}
