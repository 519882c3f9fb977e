import { Hono } from 'hono';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { choiceParameter, flagParameter, pathId } from '../http/parameters.ts';
import { labelPrefixes } from '../labels/label.ts';
import { carriedBy, labelListResponse, prefixFilter } from '../labels/label-list.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { type Content, findContent } from './content.ts';
import { type DeleteMode, deleteContent } from './delete-content.ts';
import type { ContentType, PublishedType } from './kinds.ts';
import { contentListResponse } from './list-content.ts';
import { singleContentResponse } from './single-content.ts';

/** The operations that pages and blog posts have alike (v2), under `/pages` or `/blogposts`. */
export function familyRoutes(site: SiteParts, type: PublishedType): Hono<SiteEnvironment> {
  const root = `/${type}s`;
  return new Hono<SiteEnvironment>()
    .get(root, (context) => contentListResponse(site, context, type))
    .get(`/spaces/:id${root}`, (context) => {
      const space = requireSpace(site.database, context.get('user'), pathId(context));
      return contentListResponse(site, context, type, [
        sql`c.space_id = ${space.id}`,
        ...(choiceParameter(context, 'depth', ['all', 'root']) === 'root' ? [sql`c.parent_id is null`] : []),
      ]);
    })
    .get(`${root}/:id`, (context) => singleContentResponse(site, context, type, pathId(context)))
    .delete(`${root}/:id`, (context) => {
      deleteContent(site, context.get('user'), type, pathId(context), deleteMode(context));
      return context.body(null, 204);
    })
    .get(`${root}/:id/labels`, (context) => {
      const content = requireContent(site, context, type);
      const conditions = [carriedBy(content.id), prefixFilter(context, labelPrefixes, labelPrefixes)];
      return labelListResponse(site, context, conditions);
    });
}

/** The content of a kind whose id is in the path. Throws 404 when the user does not see it. */
export function requireContent(site: SiteParts, context: SiteContext, type: ContentType): Content {
  const content = findContent(site.database, context.get('user'), pathId(context), type);
  if (!content) throw notFound();
  return content;
}

function deleteMode(context: SiteContext): DeleteMode {
  const purge = flagParameter(context, 'purge');
  const draft = flagParameter(context, 'draft');
  if (purge && draft) throw new SiteError('BAD_REQUEST', "Send 'purge' or 'draft', not both.");
  if (purge) return 'purge';
  return draft ? 'discard-draft' : 'trash';
}
