import { Hono } from 'hono';
import { attachmentListResponse } from '../attachments/attachment-list.ts';
import { contentListResponse } from '../content/list-content.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { idsParameter, listParameter, pathId } from '../http/parameters.ts';
import { contentVisibleTo, spaceVisibleTo } from '../permissions/visibility.ts';
import { asSearched, stillVisibleTo } from '../search/searched-state.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { labelListResponse } from './label-list.ts';

/** Labels of the whole site and what carries them (v2). Labels are put on and taken off in v1. */
export function labelRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const carrying = (context: SiteContext): Sql[] => {
    const id = pathId(context);
    requireLabel(site, context.get('user'), id);
    return [
      sql`c.id in (select content_id from content_label where label_id = ${id})`,
      ...stillVisibleTo(site, context.get('user')),
    ];
  };

  return new Hono<SiteEnvironment>()
    .get('/labels', (context) => {
      const conditions: Sql[] = [labelVisibleTo(context.get('user'))];
      const ids = idsParameter(context, 'label-id', 250);
      if (ids.length > 0) conditions.push(isOneOf(sql`l.id`, ids));
      const prefixes = listParameter(context, 'prefix');
      if (prefixes.length > 0) conditions.push(isOneOf(sql`l.prefix`, prefixes));
      return labelListResponse(site, context, conditions);
    })
    .get('/labels/:id/pages', (context) =>
      contentListResponse(asSearched(site), context, 'page', carrying(context)),
    )
    .get('/labels/:id/attachments', (context) =>
      attachmentListResponse(asSearched(site), context, carrying(context), 25),
    )
    .get('/labels/:id/blogposts', (context) =>
      contentListResponse(asSearched(site), context, 'blogpost', carrying(context)),
    );
}

function requireLabel(site: SiteParts, user: User, id: number): void {
  const label = site.database.first(
    sql`select 1 from label l where l.id = ${id} and ${labelVisibleTo(user)}`,
  );
  if (!label) throw notFound();
}

// A label that only hidden content carries would tell of it.
function labelVisibleTo(user: User): Sql {
  return sql`(exists (
      select 1 from content_label cl join content c on c.id = cl.content_id join space s on s.id = c.space_id
      where cl.label_id = l.id and ${contentVisibleTo(user)})
    or exists (
      select 1 from space_label sl join space s on s.id = sl.space_id
      where sl.label_id = l.id and ${spaceVisibleTo(user)}))`;
}
