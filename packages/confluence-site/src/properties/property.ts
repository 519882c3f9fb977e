import type { Database } from '../database/database.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { allOf, type Sql, sql } from '../database/sql.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { type Page, type PageRequest, readPage, type SortOrder } from '../http/paging.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

/** What a property belongs to. */
export type PropertyOwner =
  | { readonly kind: 'content'; readonly id: number }
  | { readonly kind: 'space'; readonly id: number };

/** A property of content or of a space in its current version, its value as JSON text. */
export interface Property {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly version_number: number;
  readonly version_message: string;
  readonly version_author_id: string;
  readonly version_created_at: number;
}

/** A property as a POST says it. */
export interface NewProperty {
  readonly key: string;
  readonly value: unknown;
}

/** A property as a PUT says it. */
export interface PropertyUpdate extends NewProperty {
  readonly version: { readonly number: number; readonly message: string };
}

/** One page of the owner's properties that meet the conditions on `p`. */
export function listProperties(
  database: Database,
  owner: PropertyOwner,
  conditions: readonly Sql[],
  order: SortOrder,
  request: PageRequest,
): Page<Property> {
  return readPage<Property>(
    database,
    { columns: sql`p.*`, from: sql`property p`, conditions: [belongsTo(owner), ...conditions], order },
    request,
  );
}

/** The first of the owner's properties, by key. */
export function firstProperties(
  database: Database,
  owner: PropertyOwner,
  limit: number,
): readonly Property[] {
  const order = { key: sql`p.key`, id: sql`p.id`, descending: false };
  return listProperties(database, owner, [], order, { limit, after: undefined }).rows;
}

/** The property with this id. Throws 404 when the owner has none such. */
export function requireProperty(database: Database, owner: PropertyOwner, id: number): Property {
  const property = findWhere(database, [belongsTo(owner), sql`p.id = ${id}`]);
  if (!property) throw notFound();
  return property;
}

/** Gives the owner a property. Throws 409 when it has one with this key. */
export function createProperty(
  site: SiteParts,
  user: User,
  owner: PropertyOwner,
  { key, value }: NewProperty,
): Property {
  const { database } = site;
  if (findWhere(database, [belongsTo(owner), sql`p.key = ${key}`]))
    throw new SiteError('CONFLICT', `Property with key [${key}] already exists`);
  const id = nextIdentifier(database);
  const now = site.now();
  database.run(sql`
    insert into property (id, content_id, space_id, key, value, author_id, created_at, version_number,
      version_message, version_author_id, version_created_at)
    values (${id}, ${owner.kind === 'content' ? owner.id : null}, ${owner.kind === 'space' ? owner.id : null}, ${key},
      ${JSON.stringify(value)}, ${user.accountId}, ${now}, 1, '', ${user.accountId}, ${now})`);
  return requireProperty(database, owner, id);
}

/**
 * Replaces a property's value. Throws 404 when there is none, 400 when it has another key, 409 when the version is
 * not the one after its current one.
 */
export function updateProperty(
  site: SiteParts,
  user: User,
  owner: PropertyOwner,
  id: number,
  { key, value, version }: PropertyUpdate,
): Property {
  const { database } = site;
  const property = requireProperty(database, owner, id);
  if (property.key !== key) {
    throw new SiteError(
      'BAD_REQUEST',
      `The key of a property cannot be changed: property ${id} has the key [${property.key}], not [${key}].`,
    );
  }
  if (version.number !== property.version_number + 1) {
    throw new SiteError(
      'CONFLICT',
      `Version must be incremented when updating a property. Current Version: [${property.version_number}]. ` +
        `Provided version: [${version.number}]`,
    );
  }
  database.run(sql`
    update property set value = ${JSON.stringify(value)}, version_number = ${version.number},
      version_message = ${version.message}, version_author_id = ${user.accountId}, version_created_at = ${site.now()}
    where id = ${id}`);
  return requireProperty(database, owner, id);
}

/** Removes a property for good. Throws 404 when there is none. */
export function deleteProperty(database: Database, owner: PropertyOwner, id: number): Property {
  const property = requireProperty(database, owner, id);
  database.run(sql`delete from property where id = ${id}`);
  return property;
}

function belongsTo(owner: PropertyOwner): Sql {
  return owner.kind === 'content' ? sql`p.content_id = ${owner.id}` : sql`p.space_id = ${owner.id}`;
}

function findWhere(database: Database, conditions: readonly Sql[]): Property | undefined {
  return database.first<Property>(sql`select p.* from property p where ${allOf(conditions)}`);
}

/** Deletes all properties of a content for good, as Confluence does when it goes to the trash. */
export function deletePropertiesOf(database: Database, contentId: number): void {
  database.run(sql`delete from property where content_id = ${contentId}`);
}
