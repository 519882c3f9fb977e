import { type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { siteBase } from '../http/links.ts';
import { choicesParameter, flagParameter, integerParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { type BodyFormat, bodyJson, inFormat, singleBodyFormat } from './body-read.ts';
import { type Content, type ContentStatus, findContent } from './content.ts';
import { contentJson, isoTime } from './content-json.ts';
import { includedFields } from './included-fields.ts';
import type { PublishedType } from './kinds.ts';

const statuses = ['current', 'archived', 'trashed', 'deleted', 'historical', 'draft'] as const;
const usualStatuses: readonly ContentStatus[] = ['current', 'archived', 'trashed'];

/** Answers a GET of one page or blog post: as it is, one of its versions, or its draft. */
export function singleContentResponse(
  site: SiteParts,
  context: SiteContext,
  type: PublishedType,
  id: number,
): Response {
  const content = findContent(site.database, context.get('user'), id, type);
  if (!content) throw notFound();
  const version = integerParameter(context, 'version');
  if (version !== undefined && version !== content.version_number) {
    return storedResponse(site, context, content, historicalText(site, content, version));
  }
  if (flagParameter(context, 'get-draft')) {
    const draft = draftText(site, content);
    if (draft) return storedResponse(site, context, content, draft);
    return answer(site, context, content, singleBodyFormat(context));
  }
  const allowed: readonly string[] = choicesParameter(context, 'status', statuses);
  if (!(allowed.length > 0 ? allowed : usualStatuses).includes(content.status)) throw notFound();
  return answer(site, context, content, singleBodyFormat(context));
}

/** Answers a write: the page or blog post as it is now, with its body in storage format. */
export function writtenResponse(site: SiteParts, context: SiteContext, content: Content): Response {
  return answer(site, context, content, singleBodyFormat(context) ?? 'storage');
}

function answer(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  format: BodyFormat | undefined,
): Response {
  const body = format === undefined ? {} : bodyJson(site, context.get('user'), content, format);
  return context.json(wholeJson(site, context, content, contentJson(content), body));
}

/** Title, text and version of something other than a content's present state. */
interface StoredText {
  readonly status: 'historical' | 'draft';
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly message: string;
  readonly minor_edit: number;
}

function storedResponse(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  stored: StoredText,
): Response {
  const format = singleBodyFormat(context);
  const value = format && inFormat(site, context.get('user'), content, stored.body, format);
  const json = {
    ...contentJson(content),
    status: stored.status,
    title: stored.title,
    version: {
      number: stored.number,
      message: stored.message,
      minorEdit: stored.minor_edit === 1,
      authorId: stored.author_id,
      createdAt: isoTime(stored.created_at),
    },
  };
  const body = format === undefined ? {} : { [format]: { representation: format, value } };
  return context.json(wholeJson(site, context, content, json, body));
}

function wholeJson(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  json: object,
  body: object,
): object {
  const links = '_links' in json && typeof json._links === 'object' ? json._links : {};
  const whole = { ...json, body, ...includedFields(site, context, content) };
  return {
    ...(flagParameter(context, 'include-version', true) ? whole : { ...whole, version: undefined }),
    _links: { ...links, base: siteBase(context) },
  };
}

function historicalText(site: SiteParts, content: Content, number: number): StoredText {
  const condition = sql`content_id = ${content.id} and number = ${number}`;
  const row = firstStored(
    site,
    sql`select 'historical' as status, * from content_version where ${condition}`,
  );
  if (!row) throw notFound();
  return row;
}

// A page that was never published is its own draft; a published one keeps its draft apart.
function draftText(site: SiteParts, content: Content): StoredText | undefined {
  return firstStored(
    site,
    sql`select 'draft' as status, 1 as number, 0 as minor_edit, * from content_draft where content_id = ${content.id}`,
  );
}

function firstStored(site: SiteParts, query: Sql): StoredText | undefined {
  return site.database.first<StoredText>(query);
}
