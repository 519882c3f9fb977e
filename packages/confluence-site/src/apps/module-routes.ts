import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { listParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { appAuthentication, installedApp } from './app-authentication.ts';

const path = '/app/module/dynamic';
const module = z.looseObject({ key: z.string().min(1, 'a module needs a key') });

// As in the app's descriptor, a list for each type: {"webItems": […]}. The documents' schema has one list, "modules".
const modulesByType = z
  .record(z.string(), z.array(module))
  .refine((lists) => Object.values(lists).flat().length > 0, 'send at least one module');

/** Modules that the app registers while it runs (Connect). */
export function moduleRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  const record = (keys: readonly string[]) =>
    recordAudit(
      site,
      installedApp,
      'app-modules-changed',
      { name: installedApp.displayName, objectType: 'App' },
      { description: keys.join(', ') },
    );

  return new Hono<SiteEnvironment>()
    .use(path, appAuthentication)
    .get(path, (context) => {
      const rows = database.all<{ value: string }>(sql`select value from app_module order by key`);
      return context.json({ modules: rows.map(({ value }) => JSON.parse(value)) });
    })
    .post(path, async (context) => {
      const given = Object.values(await jsonBody(context, modulesByType)).flat();
      database.transaction(() => {
        for (const module of given) {
          const added = database.run(sql`
            insert into app_module (key, value) values (${module.key}, ${JSON.stringify(module)})
            on conflict (key) do nothing`);
          if (added === 0)
            throw new SiteError('BAD_REQUEST', `The module [${module.key}] is registered already.`);
        }
        record(given.map(({ key }) => key));
      });
      return context.body(null, 200);
    })
    .delete(path, (context) => {
      const keys = listParameter(context, 'moduleKey');
      database.transaction(() => {
        // Without keys, all go.
        if (keys.length === 0) database.run(sql`delete from app_module`);
        for (const key of keys) database.run(sql`delete from app_module where key = ${key}`);
        record(keys);
      });
      return context.body(null, 204);
    });
}
