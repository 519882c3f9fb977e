import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { labelsOfContent } from '../labels/label.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace, type Space } from '../spaces/space.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { ancestorsOf } from '../tree/ancestors.ts';
import { findUser } from '../users/user.ts';
import { renderBody } from './body.ts';
import { type Html, renderDocument } from './document.ts';
import { renderLikeButton } from './like-button.ts';
import { renderPageTree } from './page-tree.ts';
import type { Viewer } from './viewer.ts';

/** A page or blog post: where it is, who wrote it, its labels, its text and the tree beside it. */
export function renderContentView(site: SiteParts, viewer: Viewer, content: Content): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const labels = labelsOfContent(site.database, content.id);
  return renderDocument({
    title: content.title,
    viewer,
    tree: renderPageTree(site, viewer, space.id, content.id),
    main: html`${renderCrumbs(site, viewer, space, content)}
      <h1>${content.title}</h1>
      ${renderFacts(site, content)}
      <p class="labels">${labels.map((label) => html`<span class="label">${label.name}</span> `)}</p>
      <div class="body">${renderBody(site, viewer, content)}</div>
      ${renderLikeButton(site, viewer, content)}`,
  });
}

function renderCrumbs(site: SiteParts, viewer: Viewer, space: Space, content: Content): Html {
  const above = ancestorsOf(site.database, content.id).filter(({ id }) => id !== space.homepage_id);
  const crumbs = above.map(({ id, title }) => {
    const address = webPath({ ...content, id, title });
    return html` / <a href="${viewer.link(`/wiki${address}`)}">${title}</a>`;
  });
  return html`<p class="crumbs"><a href="${viewer.link(`/wiki${spaceWebPath(space)}`)}">${space.name}</a>${crumbs}</p>`;
}

function renderFacts(site: SiteParts, content: Content): Html {
  const author = findUser(site.database, content.version_author_id)?.displayName ?? 'somebody';
  const day = new Date(content.version_created_at).toISOString().slice(0, 10);
  const state = content.status === 'current' ? '' : html` <span class="badge">${content.status}</span>`;
  return html`<p class="facts">${content.type === 'page' ? 'Page' : 'Blog post'}, version ${content.version_number} by ${author}, ${day}${state}</p>`;
}
