import { Hono } from 'hono';
import { recordContentAudit } from '../audit/record-audit.ts';
import { mayEditComment } from '../comments/update-comment.ts';
import { type Content, findContent } from '../content/content.ts';
import { type ContentKind, type ContentType, contentKinds, pathContentId } from '../content/kinds.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { requireUpdatable } from '../permissions/content-access.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type PropertyFamily, propertyFamilyRoutes } from './property-family.ts';
import { contentPropertyJson } from './property-json.ts';

/** Where the properties of content are found: the documents name the id in the two paths of some kinds differently. */
interface PropertyPaths {
  readonly segment: string;
  readonly listParameter: string;
  readonly itemParameter: string;
  readonly types: readonly ContentType[];
}

const { page, blogpost, custom, attachment, whiteboard, database, embed, folder } = contentKinds;

const everyPath: readonly PropertyPaths[] = [
  ...[page, blogpost, custom, attachment].map((kind) => pathsOf(kind, kind.idParameter)),
  ...[whiteboard, database, embed, folder].map((kind) => pathsOf(kind, 'id')),
  {
    segment: 'comments',
    listParameter: 'comment-id',
    itemParameter: 'comment-id',
    types: ['footer-comment', 'inline-comment'],
  },
];

/** Properties of everything that is content (v2): what an app keeps with a page, JSON under a key. */
export function contentPropertyRoutes(site: SiteParts): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  for (const paths of everyPath) routes.route('/', propertyFamilyRoutes(site, familyAt(site, paths)));
  return routes;
}

function pathsOf(kind: ContentKind, listParameter: string): PropertyPaths {
  return { segment: kind.segment, listParameter, itemParameter: kind.idParameter, types: [kind.type] };
}

function familyAt(site: SiteParts, paths: PropertyPaths): PropertyFamily {
  const requireOwner = (context: SiteContext, parameter: string) => {
    const id = pathContentId(context, contentKinds[paths.types[0] ?? 'page'], parameter);
    const content = findContent(site.database, context.get('user'), id);
    if (!content || !paths.types.includes(content.type)) throw notFound();
    return content;
  };
  return {
    listPath: `/${paths.segment}/:${paths.listParameter}/properties`,
    itemPath: `/${paths.segment}/:${paths.itemParameter}/properties`,
    createdStatus: 200,
    sortable: true,
    readOwner: (context, parameter) => ({ kind: 'content', id: requireOwner(context, parameter).id }),
    writeOwner: (context, parameter) => {
      const content = requireOwner(context, parameter);
      requireEditable(site, context.get('user'), content);
      return {
        owner: { kind: 'content', id: content.id },
        recordChange: (user, key) =>
          recordContentAudit(site, user, 'property-changed', content, { description: key }),
      };
    },
    toJson: contentPropertyJson,
  };
}

/** Throws 403 when the user may not change the content: what it is attached to, where it is a file. */
function requireEditable(site: SiteParts, user: User, content: Content): void {
  const isComment = content.type === 'footer-comment' || content.type === 'inline-comment';
  if (isComment && !mayEditComment(site, user, content)) throw new SiteError('FORBIDDEN');
  const guarded = content.type === 'attachment' ? { id: content.parent_id ?? content.id } : content;
  requireUpdatable(site.database, user, guarded);
}
