import { sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { choiceParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { bulkBodyFormat } from './body-read.ts';
import { findContent, readBody } from './content.ts';
import { isoTime } from './content-json.ts';
import type { PublishedType } from './kinds.ts';

/** One version of a content, without its body. */
export interface StoredVersion {
  readonly content_id: number;
  readonly number: number;
  readonly title: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly message: string;
  readonly minor_edit: number;
}

/** The v2 `Version`. Versions have no id of their own. */
export function storedVersionJson(version: StoredVersion): object {
  return {
    number: version.number,
    message: version.message,
    minorEdit: version.minor_edit === 1,
    authorId: version.author_id,
    createdAt: isoTime(version.created_at),
  };
}

/** One version of a content. Throws 404 when it has no such version. */
export function readVersion(site: SiteParts, contentId: number, number: number): StoredVersion {
  const version = site.database.first<StoredVersion>(sql`
    select content_id, number, title, author_id, created_at, message, minor_edit from content_version
    where content_id = ${contentId} and number = ${number}`);
  if (!version) throw notFound();
  return version;
}

/** Answers the versions of a page or blog post, the newest first unless `sort` says otherwise. */
export function versionListResponse(site: SiteParts, context: SiteContext, type: PublishedType): Response {
  const content = findContent(site.database, context.get('user'), pathId(context), type);
  if (!content) throw notFound();
  const format = bulkBodyFormat(context);
  const sort = choiceParameter(context, 'sort', ['modified-date', '-modified-date']) ?? '-modified-date';
  const page = readPage<StoredVersion & { id: number }>(
    site.database,
    {
      columns: sql`w.number as id, w.content_id, w.number, w.title, w.author_id, w.created_at, w.message, w.minor_edit`,
      from: sql`content_version w`,
      conditions: [sql`w.content_id = ${content.id}`],
      order: { key: sql`w.number`, id: sql`w.number`, descending: sort.startsWith('-') },
    },
    pageRequest(context),
  );
  const results = page.rows.map((version) => ({
    ...storedVersionJson(version),
    [type]: {
      id: String(content.id),
      title: version.title,
      ...(format && {
        body: {
          storage: { representation: 'storage', value: readBody(site.database, content.id, version.number) },
        },
      }),
    },
  }));
  return listResponse(context, results, page.nextCursor);
}

/** Answers one version of a page or blog post, with the numbers of its neighbours. */
export function versionDetailsResponse(site: SiteParts, context: SiteContext, type: PublishedType): Response {
  const content = findContent(site.database, context.get('user'), pathId(context, 'contentId'), type);
  const number = pathId(context, 'versionNumber');
  const version =
    content &&
    site.database.first<StoredVersion>(
      sql`select * from content_version where content_id = ${content.id} and number = ${number}`,
    );
  if (!content || !version) throw notFound();
  return context.json({
    ...storedVersionJson(version),
    contentTypeModified: false,
    collaborators: [version.author_id],
    ...(number > 1 && { prevVersion: number - 1 }),
    ...(number < content.version_number && { nextVersion: number + 1 }),
  });
}
