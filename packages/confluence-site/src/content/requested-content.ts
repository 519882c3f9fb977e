import type { SiteContext } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Content, findContent } from './content.ts';
import { type ContentKind, pathContentId } from './kinds.ts';

/**
 * The content that a path like `/whiteboards/{id}/…` names. Throws 404 when there is none of this kind or the user
 * does not see it, 400 when the parameter is no id.
 */
export function requestedContent(
  site: SiteParts,
  context: SiteContext,
  kind: ContentKind,
  parameter = 'id',
): Content {
  const id = pathContentId(context, kind, parameter);
  const content = findContent(site.database, context.get('user'), id, kind.type);
  if (!content) throw notFound();
  return content;
}
