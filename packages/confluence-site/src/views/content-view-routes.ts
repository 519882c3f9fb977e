import { Hono } from 'hono';
import { recordView } from '../analytics/content-views.ts';
import { attachmentWebPath } from '../attachments/attachment-links.ts';
import { requireComment } from '../comments/comment.ts';
import { commentLinks } from '../comments/comment-json.ts';
import { type Content, findContent } from '../content/content.ts';
import { idOfTinyCode, webPath } from '../content/content-links.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { notFound } from '../http/errors.ts';
import { integerParameter, pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { answerView } from './answer-view.ts';
import { renderAttachmentsView } from './attachments-view.ts';
import { renderContentView } from './content-view.ts';
import { renderDifferenceView } from './difference-view.ts';
import type { Html } from './document.ts';
import { renderHistoryView } from './history-view.ts';
import { renderVersionView } from './version-view.ts';
import { type Viewer, viewerOf } from './viewer.ts';

const contentPaths = [
  '/wiki/spaces/:key/pages/:id/:title?',
  '/wiki/spaces/:key/blog/:year/:month/:day/:id/:title?',
  ...['whiteboard', 'database', 'embed', 'folder'].map((kind) => `/wiki/spaces/:key/${kind}/:id`),
];

/** The pages about one content: itself, its versions and what changed between them, its files; and what leads there. */
export function contentViewRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .on('GET', contentPaths, (context) => contentResponse(site, context, pathId(context)))
    .get('/wiki/pages/viewpage.action', (context) => contentResponse(site, context, queryId(context)))
    .get('/wiki/pages/viewpreviousversions.action', (context) =>
      publishedResponse(site, context, (viewer, content) => renderHistoryView(site, viewer, content)),
    )
    .get('/wiki/pages/diffpagesbyversion.action', (context) => {
      const pair = { from: versionParameter(context, 'from'), to: versionParameter(context, 'to') };
      return publishedResponse(site, context, (viewer, content) =>
        renderDifferenceView(site, viewer, content, pair),
      );
    })
    .get('/wiki/pages/viewpageattachments.action', (context) =>
      publishedResponse(site, context, (viewer, content) => renderAttachmentsView(site, viewer, content)),
    )
    .get('/wiki/x/:code', (context) => redirectTo(site, context, idOfTinyCode(context.req.param('code'))))
    .get('/wiki/pages/resumedraft.action', (context) =>
      redirectTo(site, context, integerParameter(context, 'draftId') ?? 0),
    );
}

function contentResponse(site: SiteParts, context: SiteContext, id: number): Response | Promise<Response> {
  const viewer = viewerOf(site, context);
  const content = requireVisible(site, viewer, id);
  const elsewhere = pageOf(site, viewer, content);
  if (elsewhere !== undefined) return context.redirect(viewer.link(`/wiki${elsewhere}`));
  const version = integerParameter(context, 'pageVersion');
  if (version !== undefined && version !== content.version_number)
    return answerView(context, renderVersionView(site, viewer, content, version));
  recordView(site, viewer.user, content.id);
  return answerView(context, renderContentView(site, viewer, content));
}

/** Answers a page about a page or blog post, the only kinds with versions and files to look at. */
function publishedResponse(
  site: SiteParts,
  context: SiteContext,
  render: (viewer: Viewer, content: Content) => Html,
): Response | Promise<Response> {
  const viewer = viewerOf(site, context);
  const content = requireVisible(site, viewer, queryId(context));
  if (content.type !== 'page' && content.type !== 'blogpost') throw notFound();
  return answerView(context, render(viewer, content));
}

function redirectTo(site: SiteParts, context: SiteContext, id: number): Response {
  const viewer = viewerOf(site, context);
  return context.redirect(viewer.link(`/wiki${webPath(requireVisible(site, viewer, id))}`));
}

function requireVisible(site: SiteParts, viewer: Viewer, id: number): Content {
  const content = findContent(site.database, viewer.user, id);
  if (!content) throw notFound(`There is no content ${id} that ${viewer.user.displayName} may see`);
  return content;
}

/** Where a content is looked at that has no page of its own, below `/wiki`. */
function pageOf(site: SiteParts, viewer: Viewer, content: Content): string | undefined {
  switch (content.type) {
    case 'footer-comment':
    case 'inline-comment':
      return commentLinks(requireComment(site.database, viewer.user, content.type, content.id)).webui;
    case 'attachment':
      return attachmentWebPath({ ...content, container_id: content.parent_id ?? 0 });
    default:
      return undefined;
  }
}

function queryId(context: SiteContext): number {
  return integerParameter(context, 'pageId') ?? 0;
}

function versionParameter(context: SiteContext, name: string): number {
  return integerParameter(context, name) ?? 0;
}
