import { Hono } from 'hono';
import { findContent } from '../content/content.ts';
import { contentKinds, pathContentId } from '../content/kinds.ts';
import { isOneOf, type Sql, sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { choicesParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { type CommentType, type ContainerType, resolution } from './comment.ts';
import { commentListResponse, startsThreadUnder } from './comment-list.ts';

const resolutions = ['resolved', 'open', 'dangling', 'reopened'] as const;

/** Which comments each kind of container lists, and the statuses that its lists can be asked for. */
const lists: readonly { container: ContainerType; type: CommentType; statuses: readonly string[] }[] = [
  ...(['footer-comment', 'inline-comment'] as const).flatMap((type) => [
    {
      container: 'page' as const,
      type,
      statuses: ['current', 'archived', 'trashed', 'deleted', 'historical', 'draft'],
    },
    {
      container: 'blogpost' as const,
      type,
      statuses: ['current', 'deleted', 'trashed', 'historical', 'draft'],
    },
  ]),
  { container: 'attachment', type: 'footer-comment', statuses: [] },
  { container: 'custom', type: 'footer-comment', statuses: [] },
];

/** The comments that begin a thread under a page, blog post, attachment or custom content (v2). */
export function containerCommentRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const { container, type, statuses } of lists) {
    const kind = contentKinds[container];
    routes.get(`/${kind.segment}/:id/${type}s`, (context) => {
      const id = pathContentId(context, kind);
      if (!findContent(site.database, context.get('user'), id, container)) throw notFound();
      const conditions = [startsThreadUnder(id), ...filters(context, type, statuses)];
      return commentListResponse(site, context, type, conditions, { container: true, parent: false });
    });
  }
  return routes;
}

function filters(context: SiteContext, type: CommentType, statuses: readonly string[]): Sql[] {
  const asked = statuses.length > 0 ? choicesParameter(context, 'status', statuses) : [];
  const conditions = [isOneOf(sql`c.status`, asked.length > 0 ? asked : ['current'])];
  if (type === 'inline-comment') {
    const wanted = choicesParameter(context, 'resolution-status', resolutions);
    if (wanted.length > 0) conditions.push(isOneOf(resolution, wanted));
  }
  return conditions;
}
