import { createMiddleware } from 'hono/factory';
import { appendVersion } from '../content/append-version.ts';
import { findContent, readBody } from '../content/content.ts';
import { sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import type { SiteParts } from '../site-parts.ts';
import { listUsers, type User } from '../users/user.ts';
import { faultRequest } from './fault-request.ts';

const propertyPath = /^\/wiki\/api\/v2\/.*\/properties\/(\d+)$/;
const contentPath =
  /^\/wiki\/api\/v2\/(?:pages|blogposts|footer-comments|inline-comments|custom-content)\/(\d+)$/;

/**
 * Makes updates that carry a version number lose a race: just before one is looked at, another person writes a version
 * with the same text, so that it meets the site's own 409, and one with the number after that succeeds.
 */
export function newerVersions(site: SiteParts) {
  return createMiddleware<SiteEnvironment>(async (context, next) => {
    const request = faultRequest(context);
    const struck = site.faults
      .active()
      .some(
        ({ fault, occurrences }) =>
          fault.kind === 'conflict' &&
          request.method === 'PUT' &&
          isVersioned(request.path) &&
          occurrences.admits(request) &&
          occurrences.strikes(),
      );
    if (struck) writeAsRival(site, context.get('user'), request.path);
    await next();
  });
}

function isVersioned(path: string): boolean {
  return propertyPath.test(path) || contentPath.test(path);
}

function writeAsRival(site: SiteParts, user: User, path: string): void {
  const property = propertyPath.exec(path)?.[1];
  if (property !== undefined) renewProperty(site, Number(property));
  else renewContent(site, user, Number(contentPath.exec(path)?.[1]));
}

function renewContent(site: SiteParts, user: User, id: number): void {
  const content = findContent(site.database, user, id);
  if (content?.status !== 'current') return;
  const text = {
    title: content.title,
    body: readBody(site.database, content.id, content.version_number),
    message: '',
  };
  site.database.transaction(() => appendVersion(site, rivalOf(site, user), content, text));
}

function renewProperty(site: SiteParts, id: number): void {
  site.database.run(sql`
    update property set version_number = version_number + 1, version_created_at = ${site.now()} where id = ${id}`);
}

function rivalOf(site: SiteParts, user: User): User {
  return listUsers(site.database).find(({ accountId }) => accountId !== user.accountId) ?? user;
}
