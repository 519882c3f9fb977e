import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { isoTime } from '../content/content-json.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { optionalJsonBody } from '../http/json-body.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { adminKeyEnd } from './admin-key.ts';

const minute = 60_000;
const usualMinutes = 10;
const request = z.object({ durationInMinutes: z.int().min(0).max(60).default(0) });

/** The key with which an administrator sees what restrictions and roles hide from them, for some minutes (v2). */
export function adminKeyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/admin-key', (context) => {
      const { accountId } = administrator(context);
      const end = adminKeyEnd(site, accountId);
      if (end === undefined) throw notFound();
      return context.json({ accountId, expirationTime: isoTime(end) });
    })
    .post('/admin-key', async (context) => {
      const user = administrator(context);
      const { durationInMinutes } = await optionalJsonBody(context, request);
      const expiresAt = site.now() + (durationInMinutes || usualMinutes) * minute;
      database.transaction(() => {
        database.run(sql`
          insert into admin_key (account_id, expires_at) values (${user.accountId}, ${expiresAt})
          on conflict (account_id) do update set expires_at = excluded.expires_at`);
        recordAudit(site, user, 'admin-key-enabled', { name: user.displayName, objectType: 'User' });
      });
      return context.json({ accountId: user.accountId, expirationTime: isoTime(expiresAt) });
    })
    .delete('/admin-key', (context) => {
      const user = administrator(context);
      database.transaction(() => {
        const disabled = database.run(sql`delete from admin_key where account_id = ${user.accountId}`);
        if (disabled > 0)
          recordAudit(site, user, 'admin-key-disabled', { name: user.displayName, objectType: 'User' });
      });
      return context.body(null, 204);
    });
}

// Documented so: not a 403.
function administrator(context: SiteContext): User {
  const user = context.get('user');
  if (!user.isAdministrator) throw notFound();
  return user;
}
