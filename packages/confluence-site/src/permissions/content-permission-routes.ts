import { Hono } from 'hono';
import { z } from 'zod';
import { sql } from '../database/sql.ts';
import { requireGroup } from '../groups/group.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser } from '../users/user.ts';
import { mayDelete, mayRead, mayUpdate } from './content-access.ts';
import { type PermissionSubject, permissionSubject } from './permission-subject.ts';
import { requireAdministrator } from './require-administrator.ts';
import type { Subject } from './space-access.ts';

const question = z.object({
  subject: permissionSubject,
  operation: z.enum(['read', 'update', 'delete']),
});

const checks = { read: mayRead, update: mayUpdate, delete: mayDelete } as const;

/** Whether somebody may do something with content (v1): asked of oneself, or by an administrator of others. */
export function contentPermissionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().post('/content/:id/permission/check', async (context) => {
    const { subject, operation } = await jsonBody(context, question);
    const user = context.get('user');
    if (subject.type === 'group' || subject.identifier !== user.accountId)
      requireAdministrator(user, 'check the permissions of others');
    const id = pathId(context);
    // A denial is told as such, so the content need not be visible to the one who asks.
    if (!site.database.first(sql`select 1 from content where id = ${id}`)) {
      throw notFound(`No content found with id: ContentId{id=${id}}`);
    }
    const hasPermission = checks[operation](site.database, subjectOf(site, subject), { id });
    return context.json({
      hasPermission,
      errors: hasPermission ? [] : [{ translation: `${operation} is not permitted`, args: [] }],
      _links: { base: siteBase(context), context: '/wiki', self: new URL(context.req.url).href },
    });
  });
}

function subjectOf({ database }: SiteParts, { type, identifier }: PermissionSubject): Subject {
  if (type === 'user' && identifier === 'anonymous') return { accountId: identifier, isAnonymous: true };
  if (type === 'group') return { groupId: requireGroup(database, identifier).id };
  const user = findUser(database, identifier);
  if (!user) throw new SiteError('BAD_REQUEST', `No user found with account id: ${identifier}`);
  return user;
}
