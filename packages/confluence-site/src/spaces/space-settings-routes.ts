import { Hono } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.ts';
import { findContent } from '../content/content.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { numericId } from '../http/identifiers.ts';
import { jsonBody } from '../http/json-body.ts';
import { siteBase } from '../http/links.ts';
import { mayAdminister } from '../permissions/administration.ts';
import { indexText } from '../search/search-index.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, requireSpaceByKey, type Space } from './space.ts';
import { spaceJsonVersionOne } from './space-json-v1.ts';

const spaceUpdate = z.object({
  name: z.string().trim().min(1, 'a space needs a name').max(200).nullish(),
  description: z.object({ plain: z.object({ value: z.string() }) }).nullish(),
  homepage: z.object({ id: numericId }).nullish(),
  type: z.string().nullish(),
  status: z.enum(['current', 'archived']).nullish(),
});

const contentModes = ['standard', 'compact'] as const;
const settingsUpdate = z.object({
  routeOverrideEnabled: z.boolean().optional(),
  contentMode: z.enum(contentModes).nullish(),
});

interface SpaceSettings {
  readonly route_override_enabled: number;
  readonly content_mode: (typeof contentModes)[number];
}

/** A space's name, description, homepage and status, and its settings (v1). Its administrators change them. */
export function spaceSettingsRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const { database } = site;
  return new Hono<SiteEnvironment>()
    .put('/space/:key', async (context) => {
      const input = await jsonBody(context, spaceUpdate);
      const user = context.get('user');
      const space = administered(site, context);
      database.transaction(() => updateSpace(site, context, space, input));
      const updated = requireSpace(database, user, space.id);
      const expanded = new Set(['description']);
      return context.json(spaceJsonVersionOne(site, updated, siteBase(context), expanded));
    })
    .get('/space/:key/settings', (context) => {
      const space = spaceInPath(site, context);
      return context.json(settingsJson(context, space, readSettings(site, space)));
    })
    .put('/space/:key/settings', async (context) => {
      const input = await jsonBody(context, settingsUpdate);
      const space = administered(site, context);
      const before = readSettings(site, space);
      const routeOverride = input.routeOverrideEnabled ?? before.route_override_enabled === 1;
      database.transaction(() => {
        database.run(sql`
          insert into space_setting (space_id, route_override_enabled, content_mode)
          values (${space.id}, ${Number(routeOverride)}, ${input.contentMode ?? before.content_mode})
          on conflict (space_id) do update set route_override_enabled = excluded.route_override_enabled,
            content_mode = excluded.content_mode`);
        recordAudit(site, context.get('user'), 'space-updated', { name: space.name, objectType: 'Space' });
      });
      return context.json(settingsJson(context, space, readSettings(site, space)));
    });
}

function updateSpace(
  site: SiteParts,
  context: SiteContext,
  space: Space,
  input: z.output<typeof spaceUpdate>,
): void {
  const { database } = site;
  const user = context.get('user');
  const homepage = input.homepage?.id ?? space.homepage_id;
  if (input.homepage && findContent(database, user, input.homepage.id, 'page')?.space_id !== space.id)
    throw new SiteError('BAD_REQUEST', `The homepage ${input.homepage.id} is not a page of the space.`);
  const [name, description] = [input.name ?? space.name, input.description?.plain.value ?? space.description];
  const status = input.status ?? space.status;
  database.run(sql`
    update space set name = ${name}, description = ${description}, homepage_id = ${homepage}, status = ${status}
    where id = ${space.id}`);
  indexText(database, space.id, name, description);
  const changes = [
    { name: 'Name', oldValue: space.name, newValue: name },
    { name: 'Description', oldValue: space.description, newValue: description },
    { name: 'Homepage', oldValue: String(space.homepage_id ?? ''), newValue: String(homepage ?? '') },
    { name: 'Status', oldValue: space.status, newValue: status },
  ].filter(({ oldValue, newValue }) => oldValue !== newValue);
  recordAudit(site, user, 'space-updated', { name, objectType: 'Space' }, { changedValues: changes });
}

function spaceInPath(site: SiteParts, context: SiteContext): Space {
  return requireSpaceByKey(site.database, context.get('user'), context.req.param('key') ?? '');
}

// Documented so: who does not administer the space does not find it here.
function administered(site: SiteParts, context: SiteContext): Space {
  const space = spaceInPath(site, context);
  if (!mayAdminister(site.database, context.get('user'), space))
    throw notFound(`No space found with key : ${space.key}`);
  return space;
}

function readSettings(site: SiteParts, space: Space): SpaceSettings {
  const stored = site.database.first<SpaceSettings>(sql`
    select route_override_enabled, content_mode from space_setting where space_id = ${space.id}`);
  return stored ?? { route_override_enabled: 0, content_mode: 'standard' };
}

function settingsJson(context: SiteContext, space: Space, settings: SpaceSettings): object {
  const base = siteBase(context);
  return {
    routeOverrideEnabled: settings.route_override_enabled === 1,
    editor: { page: 'v2', blogpost: 'v2', default: 'v2' },
    contentMode: settings.content_mode,
    spaceKey: space.key,
    _links: { base, context: '/wiki', self: `${base}/rest/api/space/${space.key}/settings` },
  };
}
