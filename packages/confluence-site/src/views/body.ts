import { raw } from 'hono/html';
import { type Content, readBody } from '../content/content.ts';
import { renderStorage } from '../rendering/render.ts';
import { siteSurroundings } from '../rendering/site-surroundings.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** Where the open thread on the words with a marker is read. */
export type ThreadAddress = (markerReference: string) => string | undefined;

const noThreads: ThreadAddress = () => undefined;

/** A content's text as HTML, with links that keep the viewer's eyes. */
export function renderBody(
  site: SiteParts,
  viewer: Viewer,
  content: Content,
  threadAddress: ThreadAddress = noThreads,
): Html {
  const storage = readBody(site.database, content.id, content.version_number);
  return renderText(site, viewer, content, storage, threadAddress);
}

/** Storage format as HTML, in the place of a content: a version of it, or a comment on it. */
export function renderText(
  site: SiteParts,
  viewer: Viewer,
  place: Pick<Content, 'id' | 'space_key'>,
  storage: string,
  threadAddress: ThreadAddress = noThreads,
): Html {
  const surroundings = siteSurroundings(site, viewer.user, place, viewer.link);
  return raw(renderStorage(storage, { ...surroundings, threadAddress }));
}
