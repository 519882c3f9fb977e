import { Hono } from 'hono';
import { bulkBodyFormat, inFormat } from '../content/body-read.ts';
import { type Content, readBody } from '../content/content.ts';
import { type ContentKind, contentKinds, writtenId } from '../content/kinds.ts';
import { requestedContent } from '../content/requested-content.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { choiceParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { readVersion, type StoredVersion, storedVersionJson, versionColumns } from './version.ts';

/** A kind whose versions v2 tells. */
interface VersionedKind {
  readonly kind: ContentKind;
  /** Under which name a version tells what it is a version of. */
  readonly field: string;
  /** What the documents call the content's id where one version is read. */
  readonly idParameter: string;
}

const versioned: readonly VersionedKind[] = [
  { kind: contentKinds.page, field: 'page', idParameter: 'page-id' },
  { kind: contentKinds.blogpost, field: 'blogpost', idParameter: 'blogpost-id' },
  { kind: contentKinds.attachment, field: 'attachment', idParameter: 'attachment-id' },
  { kind: contentKinds.custom, field: 'custom', idParameter: 'custom-content-id' },
  { kind: contentKinds['footer-comment'], field: 'comment', idParameter: 'id' },
  { kind: contentKinds['inline-comment'], field: 'comment', idParameter: 'id' },
];

/** The versions of each kind of content that has any (v2). */
export function versionRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const { kind, field, idParameter } of versioned) {
    routes
      .get(`/${kind.segment}/:id/versions`, (context) =>
        versionListResponse(site, context, requestedContent(site, context, kind), field),
      )
      .get(`/${kind.segment}/:${idParameter}/versions/:version-number`, (context) => {
        const content = requestedContent(site, context, kind, idParameter);
        const number = pathId(context, 'version-number');
        return context.json(detailedVersionJson(content, readVersion(site, content.id, number)));
      });
  }
  return routes;
}

function versionListResponse(
  site: SiteParts,
  context: SiteContext,
  content: Content,
  field: string,
): Response {
  // The file of an attachment has no body that could be read here.
  const format = content.type === 'attachment' ? undefined : bulkBodyFormat(context);
  const sort = choiceParameter(context, 'sort', ['modified-date', '-modified-date']) ?? '-modified-date';
  const page = readPage<StoredVersion & { id: number }>(
    site.database,
    {
      columns: sql`w.number as id, ${versionColumns}`,
      from: sql`content_version w`,
      conditions: [sql`w.content_id = ${content.id}`],
      order: { key: sql`w.number`, id: sql`w.number`, descending: sort.startsWith('-') },
    },
    pageRequest(context),
  );
  const bodyOf = (number: number) => {
    if (format === undefined) return { body: {} };
    const storage = readBody(site.database, content.id, number);
    const value = inFormat(site, context.get('user'), content, storage, format);
    return { body: { [format]: { representation: format, value } } };
  };
  const results = page.rows.map((version) => ({
    ...storedVersionJson(version),
    [field]: { id: writtenId(content), title: version.title, ...bodyOf(version.number) },
  }));
  return listResponse(context, results, page.nextCursor);
}

/** The v2 `DetailedVersion`: a version with the numbers of its neighbours. */
function detailedVersionJson(content: Content, version: StoredVersion): object {
  return {
    ...storedVersionJson(version),
    contentTypeModified: false,
    collaborators: [version.author_id],
    ...(version.number > 1 && { prevVersion: version.number - 1 }),
    ...(version.number < content.version_number && { nextVersion: version.number + 1 }),
  };
}
