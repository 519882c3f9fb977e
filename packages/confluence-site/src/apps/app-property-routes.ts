import { Hono } from 'hono';
import { recordAudit } from '../audit/record-audit.ts';
import { nextIdentifier } from '../database/identifiers.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { propertyObject } from '../properties/property-input.ts';
import type { SiteParts } from '../site-parts.ts';
import { appAuthentication, installedApp } from './app-authentication.ts';

interface AppProperty {
  readonly id: number;
  readonly key: string;
  readonly value: string;
}

const maximumKeyLength = 127;
const usualLimit = 50;
const itemPath = '/app/properties/:propertyKey';

/** Properties of the app itself (v2), which the app alone reads and writes. */
export function appPropertyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const find = (key: string) =>
    database.first<AppProperty>(sql`select * from app_property where key = ${key}`);
  const record = (key: string) =>
    recordAudit(site, installedApp, 'app-property-changed', { name: key, objectType: 'App property' });

  return new Hono<SiteEnvironment>()
    .use('/app/properties/*', appAuthentication)
    .get('/app/properties', (context) => {
      const page = readPage<AppProperty>(
        database,
        {
          columns: sql`p.*`,
          from: sql`app_property p`,
          conditions: [],
          order: { key: sql`p.key`, id: sql`p.id`, descending: false },
        },
        pageRequest(context, 250, usualLimit),
      );
      return listResponse(context, page.rows.map(toJson), page.nextCursor);
    })
    .get(itemPath, (context) => {
      const key = keyInPath(context);
      const property = find(key);
      if (!property) throw notFound(`The app has no property with the key [${key}].`);
      return context.json(toJson(property));
    })
    .put(itemPath, async (context) => {
      const key = keyInPath(context);
      const value = JSON.stringify(await jsonBody(context, propertyObject));
      const isNew = database.transaction(() => {
        const known = find(key);
        database.run(sql`
          insert into app_property (id, key, value) values (${known?.id ?? nextIdentifier(database)}, ${key}, ${value})
          on conflict (key) do update set value = excluded.value`);
        record(key);
        return known === undefined;
      });
      return context.body(null, isNew ? 201 : 200);
    })
    .delete(itemPath, (context) => {
      const key = keyInPath(context);
      database.transaction(() => {
        if (database.run(sql`delete from app_property where key = ${key}`) > 0) record(key);
      });
      return context.body(null, 204);
    });
}

function keyInPath(context: SiteContext): string {
  const key = context.req.param('propertyKey') ?? '';
  if (key.length > maximumKeyLength)
    throw new SiteError('BAD_REQUEST', `The key is over ${maximumKeyLength} characters.`);
  return key;
}

function toJson({ key, value }: AppProperty): object {
  return { key, value: JSON.parse(value) };
}
