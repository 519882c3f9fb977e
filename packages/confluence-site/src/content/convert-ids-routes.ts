import { Hono } from 'hono';
import { z } from 'zod';
import { allOf, isOneOf, sql } from '../database/sql.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { jsonBody } from '../http/json-body.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';

const request = z.object({ contentIds: z.array(z.union([z.string(), z.number()])).max(100) });

/** Telling what the ids of older programs are the ids of (v2). */
export function convertIdsRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().post('/content/convert-ids-to-types', async (context) => {
    const { contentIds } = await jsonBody(context, request);
    const types = typesOf(site, context.get('user'), contentIds.map(numberOf));
    const results = contentIds.map((id) => [String(id), types.get(numberOf(id)) ?? null]);
    return context.json({ results: Object.fromEntries(results) });
  });
}

/** The types of the content that the user may see; custom content has the one that its app gave it. */
function typesOf(site: SiteParts, user: User, ids: readonly number[]): Map<number, string> {
  const rows = site.database.all<{ id: number; type: string }>(sql`
    select c.id, ifnull(x.type, c.type) as type
    from content c join space s on s.id = c.space_id left join custom_content x on x.content_id = c.id
    where ${allOf([isOneOf(sql`c.id`, ids), contentVisibleTo(user)])}`);
  return new Map(rows.map(({ id, type }) => [id, type]));
}

// What is no id is the id of nothing.
function numberOf(id: string | number): number {
  const digits = /^(?:att)?(\d{1,15})$/.exec(String(id))?.[1];
  return digits === undefined ? 0 : Number(digits);
}
