import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { countLikes, likes, listLikes } from '../likes/like.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import { renderPerson } from './people.ts';
import type { Viewer } from './viewer.ts';

/** How many of those who like it are named. */
const namedCount = 5;

/** The button that likes a page or blog post, or takes the like back, and who likes it. */
export function renderLikeButton(site: SiteParts, viewer: Viewer, content: Content): Html {
  const liked = likes(site.database, viewer.user, content.id);
  return html`<form class="like" method="post" action="${viewer.link(`/wiki/like/${content.id}`)}">
    <button aria-pressed="${String(liked)}">${liked ? 'Liked' : 'Like'}</button>
    <span>${renderCount(site, viewer, content)}</span>
  </form>`;
}

function renderCount(site: SiteParts, viewer: Viewer, content: Content): Html {
  const count = countLikes(site.database, content.id);
  const { rows } = listLikes(site.database, content.id, { limit: namedCount, after: undefined });
  const names = rows.map(({ account_id: accountId }, index) => [
    index === 0 ? ' by ' : ', ',
    renderPerson(site, viewer, accountId),
  ]);
  const others = count > rows.length ? ` and ${count - rows.length} more` : '';
  return html`${count === 1 ? '1 like' : `${count} likes`}${names}${others}`;
}
