import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { countLikes, likes } from '../likes/like.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** The button that likes a page or blog post, or takes the like back, and how many like it. */
export function renderLikeButton(site: SiteParts, viewer: Viewer, content: Content): Html {
  const count = countLikes(site.database, content.id);
  const liked = likes(site.database, viewer.user, content.id);
  return html`<form class="like" method="post" action="${viewer.link(`/wiki/like/${content.id}`)}">
    <button aria-pressed="${String(liked)}">${liked ? 'Liked' : 'Like'}</button>
    <span>${count === 1 ? '1 like' : `${count} likes`}</span>
  </form>`;
}
