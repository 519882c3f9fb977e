import { Hono } from 'hono';
import { z } from 'zod';
import type { AuditEventName } from '../audit/audit-events.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { choiceParameter, flagParameter, requiredParameter } from '../http/parameters.ts';
import { requireAdministrator } from '../permissions/require-administrator.ts';
import type { SiteParts } from '../site-parts.ts';
import { expandedUserJson } from '../users/expanded-user.ts';
import { requireUser } from '../users/require-user.ts';
import type { User } from '../users/user.ts';
import {
  accessTypes,
  addMember,
  createGroup,
  deleteGroup,
  type Group,
  groupsOf,
  listGroups,
  membersOf,
  removeMember,
  requireGroup,
} from './group.ts';
import { groupJson } from './group-json.ts';

const usualLimit = 200;

/** Groups and who is in them (v1). Administrators change them; everybody may look. */
export function groupRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const changeMembership = (context: SiteContext, event: AuditEventName, group: Group, member: User) =>
    recordAudit(
      site,
      context.get('user'),
      event,
      { name: member.displayName, objectType: 'User' },
      { associatedObjects: [{ name: group.name, objectType: 'Group' }] },
    );

  return new Hono<SiteEnvironment>()
    .get('/group', (context) => {
      const accessType = choiceParameter(context, 'accessType', accessTypes);
      const groups = listGroups(database).filter(
        (group) => accessType === undefined || group.access_type === accessType,
      );
      return context.json(groupListJson(context, groups));
    })
    .post('/group', async (context) => {
      requireAdministrator(context.get('user'), 'create a group');
      const { name } = await jsonBody(context, z.object({ name: z.string().trim().min(1).max(255) }));
      const group = database.transaction(() => {
        recordAudit(site, context.get('user'), 'group-created', { name, objectType: 'Group' });
        return createGroup(database, name);
      });
      return context.json(groupJson(group, siteBase(context)), 201);
    })
    .get('/group/by-id', (context) => {
      const group = requireGroup(database, requiredParameter(context, 'id'));
      return context.json(groupJson(group, siteBase(context)));
    })
    .delete('/group/by-id', (context) => {
      requireAdministrator(context.get('user'), 'delete a group');
      const group = requireGroup(database, requiredParameter(context, 'id'));
      database.transaction(() => {
        deleteGroup(database, group.id);
        recordAudit(site, context.get('user'), 'group-deleted', { name: group.name, objectType: 'Group' });
      });
      return context.body(null, 204);
    })
    .get('/group/picker', (context) => {
      const wanted = requiredParameter(context, 'query').toLowerCase();
      const groups = listGroups(database).filter(({ name }) => name.toLowerCase().includes(wanted));
      return context.json(groupListJson(context, groups));
    })
    .get('/group/:groupId/membersByGroupId', (context) => {
      // A group that is not there has nobody in it: the real site answers an empty list.
      const members = membersOf(database, context.req.param('groupId'));
      const request = requireLimit(context);
      const all = members.map((member) => expandedUserJson(site, context, member));
      return context.json({ ...offsetList(context, request, all), ...totalSize(context, all.length) });
    })
    .post('/group/userByGroupId', async (context) => {
      requireAdministrator(context.get('user'), 'change who is in a group');
      const group = requireGroup(database, requiredParameter(context, 'groupId'));
      const { accountId } = await jsonBody(context, z.object({ accountId: z.string() }));
      const member = requireUser(database, accountId);
      database.transaction(() => {
        if (addMember(database, group.id, accountId))
          changeMembership(context, 'user-added-to-group', group, member);
      });
      return context.body(null, 201);
    })
    .delete('/group/userByGroupId', (context) => {
      requireAdministrator(context.get('user'), 'change who is in a group');
      const group = requireGroup(database, requiredParameter(context, 'groupId'));
      const member = requireUser(database, requiredParameter(context, 'accountId'));
      database.transaction(() => {
        if (removeMember(database, group.id, member.accountId))
          changeMembership(context, 'user-removed-from-group', group, member);
      });
      return context.body(null, 204);
    })
    .get('/user/memberof', (context) => {
      const member = requireUser(database, requiredParameter(context, 'accountId'));
      return context.json(groupListJson(context, groupsOf(database, member.accountId)));
    });
}

function groupListJson(context: SiteContext, groups: readonly Group[]): object {
  const all = groups.map((group) => groupJson(group, siteBase(context)));
  return {
    ...offsetList(context, offsetRequest(context, usualLimit), all),
    ...totalSize(context, all.length),
  };
}

function totalSize(context: SiteContext, total: number): { readonly totalSize?: number } {
  return flagParameter(context, 'shouldReturnTotalSize') ? { totalSize: total } : {};
}

function requireLimit(context: SiteContext) {
  const request = offsetRequest(context, usualLimit);
  if (request.limit > usualLimit) throw new SiteError('BAD_REQUEST', `'limit' is at most ${usualLimit}.`);
  return request;
}
