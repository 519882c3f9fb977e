import { recordAudit } from '../audit/record-audit.ts';
import { insertContent } from '../content/insert-content.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import { SiteError } from '../http/errors.ts';
import { giveFirstAccess } from '../permissions/first-access.ts';
import { requireSinglePermissions } from '../permissions/required-kind-of-site.ts';
import { indexText } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { giveNewSpacePermissions, type NewSpacePermissions } from './new-space-permissions.ts';

export interface NewSpace {
  readonly name: string;
  /** Letters and digits; made from the name where it is not given. */
  readonly key?: string | undefined;
  readonly description: string;
  readonly isPrivate: boolean;
  /** Who may do what, instead of what is usual; only on a site without roles. */
  readonly permissions?: NewSpacePermissions | undefined;
}

/**
 * Makes a space with its homepage and answers its id.
 *
 * Throws 400 on a key that is not letters and digits, and `whenTaken` on one that is in use, also by a space
 * that the user may not see: v1 and v2 answer that differently. Permissions are refused with 400 on a site with roles.
 */
export function createSpace(
  site: SiteParts,
  user: User,
  input: NewSpace,
  whenTaken: 'BAD_REQUEST' | 'CONFLICT',
): number {
  const { database } = site;
  return database.transaction(() => {
    const key = input.key ?? freeKey(site, input.name);
    checkKey(key);
    if (isTaken(site, key)) throw new SiteError(whenTaken, `A space already exists with key ${key}`);

    const id = nextIdentifier(database);
    database.run(sql`
      insert into space (id, key, key_lower, name, type, status, description, author_id, owner_id, created_at,
        homepage_id, private_to)
      values (${id}, ${key}, ${key.toLowerCase()}, ${input.name}, ${typeOf(key)}, 'current',
        ${input.description}, ${user.accountId}, ${user.accountId}, ${site.now()}, null,
        ${input.isPrivate ? user.accountId : null})`);
    const made = { id, owner_id: user.accountId, private_to: input.isPrivate ? user.accountId : null };
    giveFirstAccess(site, made);
    const homepage = insertContent(site, user, {
      type: 'page',
      status: 'current',
      spaceId: id,
      parentId: null,
      title: input.name,
      body: input.description === '' ? '' : `<p>${escapeText(input.description)}</p>`,
    });
    database.run(sql`update space set homepage_id = ${homepage} where id = ${id}`);
    indexText(database, id, input.name, input.description);
    // Last, since its maker may not be among those who may do something in it.
    if (input.permissions) replacePermissions(site, id, input.permissions);
    recordAudit(site, user, 'space-created', { name: input.name, objectType: 'Space' });
    return id;
  });
}

function replacePermissions(site: SiteParts, spaceId: number, permissions: NewSpacePermissions): void {
  requireSinglePermissions(site);
  site.database.run(sql`delete from space_permission where space_id = ${spaceId}`);
  giveNewSpacePermissions(site.database, spaceId, permissions);
}

// Keys that begin with a tilde are those of personal spaces.
function typeOf(key: string): 'global' | 'personal' {
  return key.startsWith('~') ? 'personal' : 'global';
}

function checkKey(key: string): void {
  if (/^~?[A-Za-z0-9]{1,255}$/.test(key)) return;
  throw new SiteError(
    'BAD_REQUEST',
    `The space key '${key}' is not valid: a key is 1 to 255 letters and digits, without spaces.`,
  );
}

function isTaken(site: SiteParts, key: string): boolean {
  return site.database.first(sql`select 1 from space where key_lower = ${key.toLowerCase()}`) !== undefined;
}

// Confluence's own screens propose the initials of a name of several words, and a name of one word whole.
function freeKey(site: SiteParts, name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? ['SPACE'];
  const proposed = (words.length > 1 ? words.map((word) => word.charAt(0)).join('') : words.join(''))
    .toUpperCase()
    .slice(0, 200);
  let key = proposed;
  for (let number = 2; isTaken(site, key); number++) key = `${proposed}${number}`;
  return key;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
