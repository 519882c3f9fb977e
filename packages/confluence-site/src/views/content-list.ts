import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { contentKinds } from '../content/kinds.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** Contents as a list: of what kind each is, where, and who changed it last. */
export function renderContentList(site: SiteParts, viewer: Viewer, contents: readonly Content[]): Html {
  if (contents.length === 0) return html`<p class="none">Nothing yet.</p>`;
  const items = contents.map(
    (content) => html`<li><a href="${viewer.link(`/wiki${webPath(content)}`)}">${content.title}</a>
      <span class="facts">${contentKinds[content.type].noun} in ${content.space_key}, by
      ${renderPerson(site, viewer, content.version_author_id)}, ${renderTime(content.modified_at)}</span></li>`,
  );
  return html`<ul class="contents">${items}</ul>`;
}
