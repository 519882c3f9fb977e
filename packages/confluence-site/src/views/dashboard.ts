import { html } from 'hono/html';
import { sql } from '../database/sql.ts';
import { spaceVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { renderContentList } from './content-list.ts';
import { type Html, renderDocument } from './document.ts';
import { recentContent } from './recent-content.ts';
import type { Viewer } from './viewer.ts';

const recentCount = 15;

/** The first page: the spaces, and what was written lately. */
export function renderDashboard(site: SiteParts, viewer: Viewer): Html {
  const spaces = site.database.all<Space>(
    sql`select s.* from space s where ${spaceVisibleTo(viewer.user)} order by s.name`,
  );
  // The plus keeps the types from leading: the index by change has the first few at once.
  return renderDocument({
    title: 'Home',
    viewer,
    main: html`<h1>Spaces</h1>
      <ul class="cards">${spaces.map((space) => renderSpace(viewer, space))}</ul>
      <h2>Lately written</h2>
      ${renderContentList(site, viewer, recentContent(site, viewer.user, recentCount))}`,
    rest: ['/api/v2/spaces', '/api/v2/pages?sort=-modified-date', '/rest/api/user/current'],
  });
}

function renderSpace(viewer: Viewer, space: Space): Html {
  const address = viewer.link(`/wiki${spaceWebPath(space)}`);
  const badge = space.private_to === null ? '' : html` <span class="badge">private</span>`;
  const archived = space.status === 'current' ? '' : html` <span class="badge">${space.status}</span>`;
  return html`<li><a href="${address}">${space.name}</a> <span class="facts">${space.key}</span>${badge}${archived}
    <p>${space.description}</p></li>`;
}
