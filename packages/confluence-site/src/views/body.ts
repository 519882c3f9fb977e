import { raw } from 'hono/html';
import type { Comment } from '../comments/comment.ts';
import { type Content, readBody } from '../content/content.ts';
import { renderStorage } from '../rendering/render.ts';
import { type BodyPlace, siteSurroundings } from '../rendering/site-surroundings.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** Where the open thread on the words with a marker is read. */
export type ThreadAddress = (markerReference: string) => string | undefined;

const noThreads: ThreadAddress = () => undefined;

/** A content's text as HTML, with links that keep the viewer's eyes. */
export function renderBody(site: SiteParts, viewer: Viewer, content: Content): Html {
  return renderText(site, viewer, content, readBody(site.database, content.id, content.version_number));
}

/** A comment's text as HTML; its links and macros mean the page that it is on. */
export function renderCommentBody(site: SiteParts, viewer: Viewer, comment: Comment): Html {
  const place = { id: comment.container_id, space_key: comment.space_key };
  return renderText(site, viewer, place, readBody(site.database, comment.id, comment.version_number));
}

/** Storage format as HTML, in the place of a content. */
export function renderText(
  site: SiteParts,
  viewer: Viewer,
  place: BodyPlace,
  storage: string,
  threadAddress: ThreadAddress = noThreads,
): Html {
  const surroundings = siteSurroundings(site, viewer.user, place, viewer.link);
  return raw(renderStorage(storage, { ...surroundings, threadAddress }));
}
