import { html } from 'hono/html';
import { type Content, contentColumns, contentTables, findContent } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { renderBody } from './body.ts';
import { renderContentList } from './content-list.ts';
import { type Html, renderDocument } from './document.ts';
import { renderTree } from './tree-view.ts';
import type { Viewer } from './viewer.ts';

const blogPostCount = 20;

/** A space: its homepage, its page tree and its blog posts. */
export function renderSpaceView(site: SiteParts, viewer: Viewer, space: Space): Html {
  const homepage =
    space.homepage_id === null ? undefined : findContent(site.database, viewer.user, space.homepage_id);
  const posts = site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where c.space_id = ${space.id} and c.type = 'blogpost' and c.status = 'current'
      and ${contentVisibleTo(viewer.user)}
    order by c.created_at desc, c.id desc limit ${blogPostCount}`);
  return renderDocument({
    title: space.name,
    viewer,
    tree: renderTree(site, viewer, space.id, homepage?.id),
    main: html`<p class="facts">Space ${space.key}${space.private_to === null ? '' : ', private: only its creator sees it'}</p>
      <h1>${space.name}</h1>
      ${homepage ? renderHomepage(site, viewer, homepage) : html`<p>${space.description}</p>`}
      <h2>Blog posts</h2>
      ${renderContentList(site, viewer, posts)}`,
    rest: [
      `/api/v2/spaces/${space.id}`,
      `/api/v2/spaces/${space.id}/pages`,
      `/api/v2/spaces/${space.id}/blogposts`,
      `/rest/api/space/${encodeURIComponent(space.key)}/settings`,
    ],
  });
}

function renderHomepage(site: SiteParts, viewer: Viewer, homepage: Content): Html {
  const address = viewer.link(`/wiki${webPath(homepage)}`);
  return html`<div class="body">${renderBody(site, viewer, homepage)}</div>
    <p class="facts">From the homepage <a href="${address}">${homepage.title}</a>.</p>`;
}
