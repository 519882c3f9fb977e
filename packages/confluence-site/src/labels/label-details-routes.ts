import { Hono } from 'hono';
import { allOf, isOneOf, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { choiceParameter, integerParameter } from '../http/parameters.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import type { Label } from './label.ts';
import { labelJsonVersionOne } from './label-json.ts';

const labelledTypes = ['page', 'blogpost', 'attachment'] as const;

/** A row of what carries a label. */
interface Carrier {
  readonly id: number;
  readonly type: string;
  readonly title: string;
}

/** What a label is and what carries it (v1). A label exists only while something that the user sees carries it. */
export function labelDetailsRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>().get('/label', (context) => {
    const name = context.req.query('name');
    if (!name) throw new SiteError('BAD_REQUEST', "The query parameter 'name' is required.");
    const type = choiceParameter(context, 'type', [...labelledTypes, 'page_template']);
    const found = site.database.first<Label>(sql`
      select * from label where name = ${name.toLowerCase()} order by prefix = 'global' desc limit 1`);
    const carriers = found ? carriersOf(site, context.get('user'), found.id) : [];
    if (!found || carriers.length === 0) throw notFound(`No label found with name: ${name}`);
    const wanted = carriers.filter((carrier) => type === undefined || carrier.type === type);
    return context.json({
      label: labelJsonVersionOne(found),
      associatedContents: pageOf(context, wanted),
    });
  });
}

function carriersOf(site: SiteParts, user: User, labelId: number): Carrier[] {
  const carries = sql`c.id in (select content_id from content_label where label_id = ${labelId})`;
  const conditions = [
    carries,
    isOneOf(sql`c.type`, labelledTypes),
    sql`c.status = 'current'`,
    contentVisibleTo(user),
  ];
  return site.database.all<Carrier>(sql`
    select c.id, c.type, c.title from content c join space s on s.id = c.space_id
    where ${allOf(conditions)} order by c.id`);
}

function pageOf(context: SiteContext, carriers: readonly Carrier[]): object {
  const start = integerParameter(context, 'start') ?? 0;
  const limit = integerParameter(context, 'limit') ?? 200;
  if (start < 0 || limit < 0) throw new SiteError('BAD_REQUEST', "'start' and 'limit' must not be negative.");
  const results = carriers
    .slice(start, start + limit)
    .map(({ id, type, title }) => ({ contentType: type, contentId: id, title }));
  return { results, start, limit, size: results.length };
}
