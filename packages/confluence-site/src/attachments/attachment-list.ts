import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { listResponse, pageRequest, readPage } from '../http/paging.ts';
import { choicesParameter } from '../http/parameters.ts';
import { sortParameter } from '../http/sorting.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Attachment, attachmentColumns, attachmentTables } from './attachment.ts';
import { attachmentJson } from './attachment-json.ts';

const statuses = ['current', 'archived', 'trashed'] as const;
const usualStatuses = ['current', 'archived'];
const sortKeys = { 'created-date': sql`c.created_at`, 'modified-date': sql`c.modified_at` };

/** Answers a list of the attachments that the user may see, with the filters that such lists take. */
export function attachmentListResponse(
  site: SiteParts,
  context: SiteContext,
  conditions: readonly Sql[],
  usualLimit: number,
): Response {
  const page = readPage<Attachment>(
    site.database,
    {
      columns: attachmentColumns,
      from: attachmentTables,
      conditions: [
        sql`c.type = 'attachment'`,
        contentVisibleTo(context.get('user')),
        ...filters(context),
        ...conditions,
      ],
      order: sortParameter(context, sql`c.id`, sortKeys, 'created-date'),
    },
    pageRequest(context, 250, usualLimit),
  );
  return listResponse(context, page.rows.map(attachmentJson), page.nextCursor);
}

function filters(context: SiteContext): Sql[] {
  const wanted = choicesParameter(context, 'status', statuses);
  const conditions = [isOneOf(sql`c.status`, wanted.length > 0 ? wanted : usualStatuses)];
  // What is on a page in the trash is out of sight with it.
  if (!wanted.includes('trashed')) conditions.push(sql`holder.status <> 'trashed'`);
  const mediaType = context.req.query('mediaType');
  if (mediaType) conditions.push(sql`f.media_type = ${mediaType.toLowerCase()}`);
  const fileName = context.req.query('filename');
  if (fileName) conditions.push(sql`c.title = ${fileName}`);
  return conditions;
}
