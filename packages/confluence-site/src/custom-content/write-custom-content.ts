import type { z } from 'zod';
import { recordContentAudit } from '../audit/record-audit.ts';
import { appendVersion } from '../content/append-version.ts';
import { containedIds } from '../content/contained-content.ts';
import { checkSameId } from '../content/content-update.ts';
import { insertContent } from '../content/insert-content.ts';
import { checkTitle } from '../content/titles.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type CustomContent, checkCustomType, requireCustomContent } from './custom-content.ts';
import { customBodyOf } from './custom-content-body.ts';
import {
  type customContentUpdate,
  type newCustomContent,
  oneContainerOnly,
  placeOf,
} from './custom-content-input.ts';

/**
 * Makes custom content. Its titles need not be unique.
 *
 * Throws 404 on an unknown type or a container that the user does not see, 400 on a bad body, title or container.
 */
export function createCustomContent(
  site: SiteParts,
  user: User,
  input: z.output<typeof newCustomContent>,
): CustomContent {
  const { database } = site;
  const type = checkCustomType(input.type);
  const body = customBodyOf(input.body);
  return database.transaction(() => {
    const place = placeOf(site, user, input);
    if (!place) throw oneContainerOnly();
    const id = insertContent(site, user, {
      ...place,
      type: 'custom',
      status: input.status,
      title: checkTitle(input.title),
      body: body.storage,
      customType: type,
    });
    database.run(sql`
      insert into custom_content (content_id, type, representation) values (${id}, ${type}, ${body.representation})`);
    const made = requireCustomContent(database, user, id);
    recordContentAudit(site, user, 'created', made);
    return made;
  });
}

/**
 * Gives custom content another title, text or container in a new version.
 *
 * Throws 404 when the user does not see it, 403 when they may not change it, 409 on the wrong version, 400 on another
 * type, space or id.
 */
export function updateCustomContent(
  site: SiteParts,
  user: User,
  id: number,
  input: z.output<typeof customContentUpdate>,
): CustomContent {
  const { database } = site;
  checkSameId(id, input.id);
  const body = customBodyOf(input.body);
  return database.transaction(() => {
    const content = requireCustomContent(database, user, id);
    requireUpdatable(database, user, content);
    if (checkCustomType(input.type) !== content.custom_type) {
      throw new SiteError('BAD_REQUEST', `The type of custom content cannot change: ${content.custom_type}.`);
    }
    if (input.version.number !== content.version_number + 1) {
      throw new SiteError(
        'CONFLICT',
        `Version must be incremented when updating custom content. Current Version: [${content.version_number}]. Provided version: [${input.version.number}]`,
      );
    }
    moveTo(site, user, content, input);
    const title = checkTitle(input.title);
    appendVersion(site, user, content, { title, body: body.storage, message: input.version.message });
    database.run(sql`
      update custom_content set representation = ${body.representation} where content_id = ${id}`);
    recordContentAudit(site, user, 'updated', content);
    return requireCustomContent(database, user, id);
  });
}

// `spaceId` alone says in which space it is already, and takes it out of nothing.
function moveTo(
  site: SiteParts,
  user: User,
  content: CustomContent,
  input: z.output<typeof customContentUpdate>,
): void {
  const place = placeOf(site, user, input);
  if (!place) return;
  if (place.spaceId !== content.space_id) {
    throw new SiteError('BAD_REQUEST', 'Custom content cannot be moved to another space.');
  }
  if (place.parentId === null) return;
  if ([content.id, ...containedIds(site, content.id)].includes(place.parentId)) {
    throw new SiteError('BAD_REQUEST', 'Custom content cannot be in itself, nor in what is in it.');
  }
  site.database.run(sql`update content set parent_id = ${place.parentId} where id = ${content.id}`);
}
