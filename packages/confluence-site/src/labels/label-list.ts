import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { choiceParameter } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { asSearched } from '../search/searched-state.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Label } from './label.ts';
import { labelJson } from './label-json.ts';

const sortKeys = { id: sql`l.id`, name: sql`l.name`, 'created-date': sql`l.created_at` } as const;

/** Answers a list of the labels `l` that meet the conditions. */
export function labelListResponse(
  site: SiteParts,
  context: SiteContext,
  conditions: readonly Sql[],
): Response {
  const page = readPage<Label>(
    asSearched(site).database,
    {
      columns: sql`l.*`,
      from: sql`label l`,
      conditions,
      order: sortParameter(context, sql`l.id`, sortKeys, 'name'),
    },
    pageRequest(context),
  );
  return listResponse(context, page.rows.map(labelJson), page.nextCursor);
}

/** Condition on `l`: its prefix is one that the request's single `prefix` allows. */
export function prefixFilter<Prefix extends string>(
  context: SiteContext,
  choices: readonly Prefix[],
  usual: readonly Prefix[],
): Sql {
  const prefix = choiceParameter(context, 'prefix', choices);
  return isOneOf(sql`l.prefix`, prefix === undefined ? usual : [prefix]);
}

/** Condition on `l`: the content with this id carries it. */
export function carriedBy(contentId: number): Sql {
  return sql`exists (select 1 from content_label cl where cl.label_id = l.id and cl.content_id = ${contentId})`;
}
