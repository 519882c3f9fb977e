import { raw } from 'hono/html';
import { type Content, readBody } from '../content/content.ts';
import { siteLinkResolver } from '../content/link-resolver.ts';
import { renderStorage } from '../rendering/render.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** A content's text as HTML, with links that keep the viewer's eyes. */
export function renderBody(site: SiteParts, viewer: Viewer, content: Content): Html {
  const links = siteLinkResolver(site, viewer.user, content.space_key);
  const storage = readBody(site.database, content.id, content.version_number);
  const rendered = renderStorage(storage, {
    ...links,
    pageAddress(title, spaceKey) {
      const address = links.pageAddress(title, spaceKey);
      return address === undefined ? undefined : viewer.link(address);
    },
  });
  return raw(rendered);
}
