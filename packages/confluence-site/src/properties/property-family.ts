import { Hono } from 'hono';
import { type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { listResponse, pageRequest, type SortOrder } from '../http/paging.ts';
import { pathId } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { asSearched } from '../search/searched-state.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import {
  createProperty,
  deleteProperty,
  listProperties,
  type Property,
  type PropertyOwner,
  requireProperty,
  updateProperty,
} from './property.ts';
import { newProperty, propertyUpdate } from './property-input.ts';

/** What the five operations on the properties of one kind of owner differ in. */
export interface PropertyFamily {
  /** The path of the list, with the name that the documents give its id. */
  readonly listPath: string;
  /** The path of one property, up to its id, where the documents may name the owner's id otherwise. */
  readonly itemPath: string;
  readonly createdStatus: 200 | 201;
  /** Whether the list takes `sort`. */
  readonly sortable: boolean;
  /** The owner in the path, who is read. Throws 404 when the user does not see it. */
  readOwner(context: SiteContext, parameter: string): PropertyOwner;
  /** The owner in the path, who is changed, and how to keep that it was. Throws as reading does, and where it may not be changed. */
  writeOwner(context: SiteContext, parameter: string): WrittenOwner;
  /** The property as the API of this family tells it. */
  toJson(property: Property): object;
}

/** An owner whose properties are changed. */
export interface WrittenOwner {
  readonly owner: PropertyOwner;
  /** Writes the change to the audit log. */
  recordChange(user: User, key: string): void;
}

/** The five operations on the properties of one kind of owner (v2). */
export function propertyFamilyRoutes(site: SiteParts, family: PropertyFamily): Hono<SiteEnvironment> {
  const { database } = site;
  const propertyPath = `${family.itemPath}/:property-id`;
  const ofList = parameterOf(family.listPath);
  const ofItem = parameterOf(family.itemPath);
  const change = (context: SiteContext, parameter: string, work: (owner: PropertyOwner) => Property) =>
    database.transaction(() => {
      const written = family.writeOwner(context, parameter);
      const property = work(written.owner);
      written.recordChange(context.get('user'), property.key);
      return property;
    });

  return new Hono<SiteEnvironment>()
    .get(family.listPath, (context) => {
      const owner = family.readOwner(context, ofList);
      const key = context.req.query('key');
      const conditions: Sql[] = key ? [sql`p.key = ${key}`] : [];
      const seen = asSearched(site).database;
      const page = listProperties(seen, owner, conditions, order(context, family), pageRequest(context));
      return listResponse(context, page.rows.map(family.toJson), page.nextCursor);
    })
    .post(family.listPath, async (context) => {
      const input = await jsonBody(context, newProperty);
      const property = change(context, ofList, (owner) =>
        createProperty(site, context.get('user'), owner, input),
      );
      if (family.createdStatus === 201)
        context.header('Location', `${new URL(context.req.url).origin}${context.req.path}/${property.id}`);
      return context.json(family.toJson(property), family.createdStatus);
    })
    .get(propertyPath, (context) => {
      const owner = family.readOwner(context, ofItem);
      return context.json(family.toJson(requireProperty(database, owner, pathId(context, 'property-id'))));
    })
    .put(propertyPath, async (context) => {
      const input = await jsonBody(context, propertyUpdate);
      const id = pathId(context, 'property-id');
      const property = change(context, ofItem, (owner) =>
        updateProperty(site, context.get('user'), owner, id, input),
      );
      return context.json(family.toJson(property));
    })
    .delete(propertyPath, (context) => {
      const id = pathId(context, 'property-id');
      change(context, ofItem, (owner) => deleteProperty(database, owner, id));
      return context.body(null, 204);
    });
}

function order(context: SiteContext, family: PropertyFamily): SortOrder {
  if (!family.sortable) return { key: sql`p.id`, id: sql`p.id`, descending: false };
  return sortParameter(context, sql`p.id`, { key: sql`p.key` }, 'key');
}

function parameterOf(path: string): string {
  return /:([\w-]+)/.exec(path)?.[1] ?? 'id';
}
