import { Hono } from 'hono';
import { type Content, findContent } from '../content/content.ts';
import { requireGroup } from '../groups/group.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { offsetRequest } from '../http/offset-paging.ts';
import { pathId } from '../http/parameters.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import { requirePermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireUser } from '../users/require-user.ts';
import {
  addPrincipal,
  addRestrictions,
  removePrincipal,
  removeRestrictions,
  replaceRestrictions,
  restrictionUpdates,
} from './change-restrictions.ts';
import {
  isNamed,
  type Principal,
  type RestrictedOperation,
  type Restriction,
  readRestriction,
  readRestrictions,
  restrictedOperations,
} from './restriction.ts';
import { restrictionJson, restrictionListJson } from './restriction-json.ts';

const usualLimit = 100;

/** Who may see and who may change a content (v1). Only those who may change it change that. */
export function restrictionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/content/:id/restriction', (context) => listResponse(site, context, readable(site, context)))
    .post('/content/:id/restriction', async (context) => {
      const updates = await jsonBody(context, restrictionUpdates);
      const content = updatable(site, context);
      addRestrictions(site, context.get('user'), content, updates);
      return listResponse(site, context, content);
    })
    .put('/content/:id/restriction', async (context) => {
      const updates = await jsonBody(context, restrictionUpdates);
      const content = updatable(site, context);
      replaceRestrictions(site, context.get('user'), content, updates);
      return listResponse(site, context, content);
    })
    .delete('/content/:id/restriction', (context) => {
      const content = updatable(site, context);
      removeRestrictions(site, context.get('user'), content);
      return listResponse(site, context, content);
    })
    .get('/content/:id/restriction/byOperation', (context) => {
      const content = readable(site, context);
      const request = offsetRequest(context, usualLimit);
      const byOperation = readRestrictions(site.database, content.id).map((one) => [
        one.operation,
        restrictionJson(site, context, content, one, request),
      ]);
      return context.json(Object.fromEntries(byOperation));
    })
    .get('/content/:id/restriction/byOperation/:operationKey', (context) => {
      const content = readable(site, context);
      const restriction = readRestriction(site.database, content.id, operationIn(context));
      const request = offsetRequest(context, usualLimit);
      return context.json(restrictionJson(site, context, content, restriction, request));
    })
    .route('/', principalRoutes(site, 'byGroupId/:groupId', groupIn))
    .route('/', principalRoutes(site, 'user', userIn));
}

type PrincipalReader = (site: SiteParts, context: SiteContext) => Principal;

/** Asking about one person or group, letting them in, and taking them off. The answers have no body. */
function principalRoutes(site: SiteParts, path: string, read: PrincipalReader): Hono<SiteEnvironment> {
  const whole = `/content/:id/restriction/byOperation/:operationKey/${path}`;
  return new Hono<SiteEnvironment>()
    .get(whole, (context) => {
      requireNamed(restrictionIn(site, context, readable(site, context)), read(site, context));
      return context.body(null, 200);
    })
    .put(whole, (context) => {
      const content = updatable(site, context);
      addPrincipal(site, context.get('user'), content, operationIn(context), read(site, context));
      return context.body(null, 200);
    })
    .delete(whole, (context) => {
      const content = updatable(site, context);
      const principal = read(site, context);
      requireNamed(restrictionIn(site, context, content), principal);
      removePrincipal(site, context.get('user'), content, operationIn(context), principal);
      return context.body(null, 200);
    });
}

function listResponse(site: SiteParts, context: SiteContext, content: Content): Response {
  const restrictions = readRestrictions(site.database, content.id);
  const request = offsetRequest(context, usualLimit);
  return context.json(restrictionListJson(site, context, content, restrictions, request));
}

function readable(site: SiteParts, context: SiteContext): Content {
  const id = pathId(context);
  const content = findContent(site.database, context.get('user'), id);
  if (!content) throw notFound(`No content found with id: ContentId{id=${id}}`);
  return content;
}

function updatable(site: SiteParts, context: SiteContext): Content {
  const content = readable(site, context);
  requireUpdatable(site.database, context.get('user'), content);
  requirePermitted(site.database, context.get('user'), content.space_id, 'restrict_content/space');
  return content;
}

function restrictionIn(site: SiteParts, context: SiteContext, content: Content): Restriction {
  return readRestriction(site.database, content.id, operationIn(context));
}

function operationIn(context: SiteContext): RestrictedOperation {
  const key = context.req.param('operationKey');
  const operation = restrictedOperations.find((candidate) => candidate === key);
  if (!operation)
    throw notFound(`There is no restriction for the operation '${key}': ask for read or update.`);
  return operation;
}

function requireNamed(restriction: Restriction, principal: Principal): void {
  if (!isNamed(restriction, principal)) {
    throw notFound(`The ${restriction.operation} restriction does not name this ${principal.kind}.`);
  }
}

function groupIn(site: SiteParts, context: SiteContext): Principal {
  const group = requireGroup(site.database, context.req.param('groupId') ?? '');
  return { kind: 'group', groupId: group.id };
}

function userIn(site: SiteParts, context: SiteContext): Principal {
  const accountId = context.req.query('accountId');
  if (!accountId) throw new SiteError('BAD_REQUEST', "The query parameter 'accountId' is required.");
  return { kind: 'user', accountId: requireUser(site.database, accountId).accountId };
}
