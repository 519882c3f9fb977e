import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { isoTime } from '../content/content-json.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { offsetList, offsetRequest } from '../http/offset-paging.ts';
import type { SiteParts } from '../site-parts.ts';
import { findUser, type User } from '../users/user.ts';
import { maximumKeyLength, propertyObject } from './property-input.ts';

interface UserProperty {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly created_at: number;
  readonly modified_at: number;
}

/** Whose property a path names. */
interface PropertyName {
  readonly owner: User;
  readonly key: string;
}

const root = '/user/:userId/property';
const itemPath = `${root}/:key`;
const usualLimit = 5;

const propertyBody = z.strictObject({
  value: propertyObject.refine(
    (value) => Object.keys(value).length > 0,
    'the value is empty: send at least one field',
  ),
});

/** Properties of users (v1): everybody on the site reads and writes them. */
export function userPropertyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const change = (context: SiteContext, { owner, key }: PropertyName, work: () => void) =>
    database.transaction(() => {
      work();
      const affected = { name: owner.displayName, objectType: 'User' };
      recordAudit(site, context.get('user'), 'user-property-changed', affected, { description: key });
    });

  return new Hono<SiteEnvironment>()
    .get(root, (context) => {
      const owner = requireOwner(site, context);
      const keys = database.all<{ key: string }>(
        sql`select key from user_property where account_id = ${owner.accountId} order by key`,
      );
      return context.json(
        offsetList(
          context,
          offsetRequest(context, usualLimit),
          keys.map(({ key }) => ({ key })),
        ),
      );
    })
    .get(itemPath, (context) => {
      const name = requireName(site, context);
      const property = requireProperty(site, name);
      const self = `${siteBase(context)}/rest/api/user/${encodeURIComponent(name.owner.accountId)}/property/${name.key}`;
      return context.json({
        key: property.key,
        value: JSON.parse(property.value),
        id: String(property.id),
        lastModifiedDate: isoTime(property.modified_at),
        createdDate: isoTime(property.created_at),
        _links: { base: siteBase(context), context: '/wiki', self },
      });
    })
    .post(itemPath, async (context) => {
      const name = requireName(site, context);
      const { value } = await jsonBody(context, propertyBody);
      change(context, name, () => {
        if (findProperty(site, name)) {
          throw new SiteError('CONFLICT', `The user has a property with the key [${name.key}] already.`);
        }
        const now = site.now();
        database.run(sql`
          insert into user_property (id, account_id, key, value, created_at, modified_at)
          values (${nextIdentifier(database)}, ${name.owner.accountId}, ${name.key}, ${JSON.stringify(value)},
            ${now}, ${now})`);
      });
      return context.body(null, 201);
    })
    .put(itemPath, async (context) => {
      const name = requireName(site, context);
      const { value } = await jsonBody(context, propertyBody);
      change(context, name, () => {
        const { id } = requireProperty(site, name);
        database.run(sql`
          update user_property set value = ${JSON.stringify(value)}, modified_at = ${site.now()} where id = ${id}`);
      });
      return context.body(null, 204);
    })
    .delete(itemPath, (context) => {
      const name = requireName(site, context);
      change(context, name, () => {
        database.run(sql`delete from user_property where id = ${requireProperty(site, name).id}`);
      });
      return context.body(null, 204);
    });
}

function requireName(site: SiteParts, context: SiteContext): PropertyName {
  const key = context.req.param('key') ?? '';
  if (!/^[-_a-zA-Z0-9]+$/.test(key) || key.length > maximumKeyLength) {
    throw new SiteError(
      'BAD_REQUEST',
      `The key [${key}] is not valid: send up to ${maximumKeyLength} letters, digits, '-' and '_'.`,
    );
  }
  return { owner: requireOwner(site, context), key };
}

function requireOwner(site: SiteParts, context: SiteContext): User {
  const accountId = context.req.param('userId') ?? '';
  const owner = findUser(site.database, accountId);
  if (!owner) throw notFound(`No user found with account id: ${accountId}`);
  return owner;
}

function findProperty(site: SiteParts, { owner, key }: PropertyName): UserProperty | undefined {
  return site.database.first<UserProperty>(
    sql`select * from user_property where account_id = ${owner.accountId} and key = ${key}`,
  );
}

function requireProperty(site: SiteParts, name: PropertyName): UserProperty {
  const property = findProperty(site, name);
  if (!property) throw notFound(`The user has no property with the key [${name.key}].`);
  return property;
}
