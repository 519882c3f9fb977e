import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { addMember, listGroups } from '../groups/group.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { listParameter, requiredParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { expandedUserJson } from './expanded-user.ts';
import { requireUser } from './require-user.ts';
import { addUser, findUser, findUserByEmail, type User } from './user.ts';
import { userJsonVersionTwo } from './user-json.ts';

const mostAccounts = 100;
const emails = z.object({ emails: z.array(z.string()).min(1).max(100) });
const accounts = z.object({ accountIds: z.array(z.string()).min(1).max(250) });
const emailAddress = z.email();

/** Several people at once, and their email addresses (v1). */
export function userLookupRoutesVersionOne(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .get('/user/bulk', (context) => {
      const ids = listParameter(context, 'accountId').slice(0, mostAccounts);
      if (ids.length === 0)
        throw new SiteError('BAD_REQUEST', "The query parameter 'accountId' is required.");
      const base = siteBase(context);
      const results = known(site, ids).map((user) => expandedUserJson(site, context, user));
      return context.json({
        results,
        start: 0,
        limit: mostAccounts,
        size: results.length,
        _links: { base, context: '/wiki', self: new URL(context.req.url).href },
      });
    })
    .get('/user/email', (context) => {
      const { accountId, email } = requireUser(database, requiredParameter(context, 'accountId'));
      return context.json({ accountId, email });
    })
    .get('/user/email/bulk', (context) => {
      const ids = listParameter(context, 'accountId');
      if (ids.length === 0)
        throw new SiteError('BAD_REQUEST', "The query parameter 'accountId' is required.");
      return context.json(known(site, ids).map(({ accountId, email }) => ({ accountId, email })));
    });
}

/** Several people at once; who has an account here, and inviting who has not (v2). */
export function userLookupRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .post('/users-bulk', async (context) => {
      const { accountIds } = await jsonBody(context, accounts);
      const results = known(site, accountIds).map(userJsonVersionTwo);
      return context.json({ results, _links: { base: siteBase(context) } });
    })
    .post('/user/access/check-access-by-email', async (context) => {
      const given = await jsonBody(context, emails);
      const [valid, invalidEmails] = sortOut(given.emails);
      const emailsWithoutAccess = valid.filter((email) => !findUserByEmail(database, email));
      return context.json({ emailsWithoutAccess, invalidEmails });
    })
    .post('/user/access/invite-by-email', async (context) => {
      const given = await jsonBody(context, emails);
      database.transaction(() => {
        for (const email of sortOut(given.emails)[0]) invite(site, context.get('user'), email);
      });
      return context.body(null, 200);
    });
}

function known(site: SiteParts, accountIds: readonly string[]): User[] {
  return [...new Set(accountIds)]
    .map((accountId) => findUser(site.database, accountId))
    .filter((user) => user !== undefined);
}

function sortOut(given: readonly string[]): [valid: string[], invalid: string[]] {
  const isValid = (email: string) => emailAddress.safeParse(email).success;
  return [given.filter(isValid), given.filter((email) => !isValid(email))];
}

// Nobody here accepts an invitation, so one invited has an account at once, without a token to use it.
function invite(site: SiteParts, inviter: User, email: string): void {
  const { database } = site;
  if (findUserByEmail(database, email)) return;
  const invited: User = {
    accountId: `712020:${randomUUID()}`,
    email: email.toLowerCase(),
    displayName: email.split('@')[0] ?? email,
    isAdministrator: false,
  };
  addUser(database, invited, randomUUID());
  for (const group of listGroups(database)) {
    if (group.name === 'confluence-users') addMember(database, group.id, invited.accountId);
  }
  recordAudit(site, inviter, 'user-invited', { name: invited.email, objectType: 'User' });
}
