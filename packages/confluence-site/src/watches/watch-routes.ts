import { Hono } from 'hono';
import { type Content, findContent } from '../content/content.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import { requireUser } from '../users/require-user.ts';
import type { User } from '../users/user.ts';
import { userJson } from '../users/user-json.ts';
import { isWatching, unwatch, type Watched, watch, watchersOf } from './watch.ts';

const usualLimit = 200;

type TargetReader = (site: SiteParts, context: SiteContext) => Watched;

/** Watching (v1): one's own watches, those of others for administrators, and who watches what. */
export function watchRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', watchesOn(site, 'content/:contentId', contentTarget))
    .route('/', watchesOn(site, 'label/:labelName', labelTarget))
    .route('/', watchesOn(site, 'space/:spaceKey', spaceTarget))
    .get('/content/:id/notification/child-created', (context) => {
      const { id } = requireContent(site, context, 'id');
      return listResponse(site, context, { kind: 'content', id }, { type: 'page', contentId: id });
    })
    .get('/content/:id/notification/created', (context) => {
      const { space_id, space_key } = requireContent(site, context, 'id');
      return listResponse(site, context, { kind: 'space', id: space_id }, spaceFields(space_key));
    })
    .get('/space/:spaceKey/watch', (context) => {
      const target = spaceTarget(site, context);
      return listResponse(site, context, target, spaceFields(context.req.param('spaceKey')));
    });
}

function watchesOn(site: SiteParts, path: string, read: TargetReader): Hono<SiteEnvironment> {
  const { database } = site;
  const whole = `/user/watch/${path}`;
  return new Hono<SiteEnvironment>()
    .get(whole, (context) => {
      const target = read(site, context);
      return context.json({ watching: isWatching(database, watcherIn(site, context).accountId, target) });
    })
    .post(whole, (context) => {
      const target = read(site, context);
      watch(database, watcherIn(site, context).accountId, target);
      return context.body(null, 204);
    })
    .delete(whole, (context) => {
      const target = read(site, context);
      unwatch(database, watcherIn(site, context).accountId, target);
      return context.body(null, 204);
    });
}

function watcherIn(site: SiteParts, context: SiteContext): User {
  const user = context.get('user');
  const accountId = context.req.query('accountId');
  if (!accountId || accountId === user.accountId) return user;
  if (!user.isAdministrator) {
    throw new SiteError('FORBIDDEN', 'Only an administrator is allowed to name another watcher.');
  }
  return requireUser(site.database, accountId);
}

function contentTarget(site: SiteParts, context: SiteContext): Watched {
  return { kind: 'content', id: requireContent(site, context, 'contentId').id };
}

function requireContent(site: SiteParts, context: SiteContext, parameter: string): Content {
  const id = pathId(context, parameter);
  const content = findContent(site.database, context.get('user'), id);
  if (!content) throw notFound(`No content found with id: ContentId{id=${id}}`);
  return content;
}

function spaceTarget(site: SiteParts, context: SiteContext): Watched {
  const key = context.req.param('spaceKey') ?? '';
  const space = findSpaceByKey(site.database, context.get('user'), key);
  if (!space) throw notFound(`No space found with key : ${key}`);
  return { kind: 'space', id: space.id };
}

function labelTarget(site: SiteParts, context: SiteContext): Watched {
  const written = context.req.param('labelName') ?? '';
  const [, prefix = 'global', name = written] = /^(my|team|global|system):(.+)$/.exec(written) ?? [];
  const label = site.database.first<{ id: number }>(
    sql`select id from label where prefix = ${prefix} and name = ${name.toLowerCase()}`,
  );
  // Documented so: a label that nothing carries is refused, where a content or space is not found.
  if (!label) throw new SiteError('FORBIDDEN', `No label exists with the name ${written}.`);
  return { kind: 'label', id: label.id };
}

function listResponse(site: SiteParts, context: SiteContext, target: Watched, fields: object): Response {
  const all = watchersOf(site.database, target).map((user) => ({
    ...fields,
    watcher: watcherJson(user, siteBase(context)),
  }));
  return context.json(offsetList(context, offsetRequest(context, usualLimit), all));
}

function spaceFields(spaceKey: string): object {
  return { type: 'space', spaceKey };
}

// The v1 `WatchUser`: like a user, with what is expandable there spelled out.
function watcherJson(user: User, base: string): object {
  const { _expandable, _links, ...json } = { _expandable: {}, _links: {}, ...userJson(user, base) };
  return { ...json, operations: [], externalCollaborator: false, personalSpace: null };
}
