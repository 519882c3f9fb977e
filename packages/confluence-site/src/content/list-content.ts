import type { Database } from '../database/database.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import {
  listResponse,
  type Page,
  type PageRequest,
  pageRequest,
  readPage,
  type SortOrder,
} from '../http/paging.ts';
import { choiceParameter, choicesParameter, idsParameter } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { hasSubtype, liveAmong } from '../pages/live-page.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { bodyJson, bulkBodyFormat } from './body-read.ts';
import { type Content, contentColumns, contentTables } from './content.ts';
import { contentJson } from './content-json.ts';
import type { PublishedType } from './kinds.ts';

const commonSortKeys = {
  id: sql`c.id`,
  'created-date': sql`c.created_at`,
  'modified-date': sql`c.modified_at`,
};

/** What v2 lists of a type may be sorted by. */
const sortKeysByType = {
  page: { ...commonSortKeys, title: sql`c.title_lower` },
  blogpost: commonSortKeys,
};

/** What the pages below a page may be sorted by. */
export const childPageSortKeys = { ...commonSortKeys, 'child-position': sql`c.position` };

/** What everything below a page may be sorted by. */
export const childSortKeys = { ...childPageSortKeys, title: sql`c.title_lower` };

const statusesByType = {
  page: { choices: ['current', 'archived', 'deleted', 'trashed'], usual: ['current', 'archived'] },
  blogpost: { choices: ['current', 'deleted', 'trashed'], usual: ['current'] },
} as const;

/** Answers a list of pages or blog posts with the filters that every such list takes, and those given. */
export function contentListResponse(
  site: SiteParts,
  context: SiteContext,
  type: PublishedType,
  extra: readonly Sql[] = [],
): Response {
  const format = bulkBodyFormat(context);
  const page = listContent(
    site.database,
    context.get('user'),
    [sql`c.type = ${type}`, ...listFilters(context, type), ...extra],
    sortParameter(context, sql`c.id`, sortKeysByType[type], 'id'),
    pageRequest(context),
  );
  const live = liveAmong(
    site.database,
    page.rows.map(({ id }) => id),
  );
  const results = page.rows.map((content) => ({
    ...contentJson(content),
    ...(live.has(content.id) && { subtype: 'live' }),
    body: format === undefined ? {} : bodyJson(site, context.get('user'), content, format),
  }));
  return listResponse(context, results, page.nextCursor);
}

/** One page of the content that the user may see and that meets the conditions on `c`, `s` and `v`. */
export function listContent(
  database: Database,
  user: User,
  conditions: readonly Sql[],
  order: SortOrder,
  request: PageRequest,
): Page<Content> {
  return readPage<Content>(
    database,
    {
      columns: contentColumns,
      from: contentTables,
      conditions: [contentVisibleTo(user), ...conditions],
      order,
    },
    request,
  );
}

function listFilters(context: SiteContext, type: PublishedType): Sql[] {
  const filters: Sql[] = [];
  const ids = idsParameter(context, 'id', 250);
  if (ids.length > 0) filters.push(isOneOf(sql`c.id`, ids));
  const spaceIds = idsParameter(context, 'space-id', 100);
  if (spaceIds.length > 0) filters.push(isOneOf(sql`c.space_id`, spaceIds));
  const title = context.req.query('title');
  // Titles match by case too; the indexes are on the lower-case ones.
  if (title !== undefined) {
    filters.push(sql`c.title_lower = ${title.toLowerCase()}`, sql`c.title = ${title}`);
  }
  const subtype = type === 'page' ? choiceParameter(context, 'subtype', ['live', 'page']) : undefined;
  if (subtype !== undefined) filters.push(hasSubtype(subtype));
  const { choices, usual } = statusesByType[type];
  const statuses = choicesParameter<string>(context, 'status', choices);
  filters.push(isOneOf(sql`c.status`, statuses.length > 0 ? statuses : usual));
  return filters;
}
