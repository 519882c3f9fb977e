import { html } from 'hono/html';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { sql } from '../database/sql.ts';
import { contentVisibleTo, spaceVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from '../spaces/space.ts';
import { spaceWebPath } from '../spaces/space-json.ts';
import { type Html, renderDocument } from './document.ts';
import type { Viewer } from './viewer.ts';

const recentCount = 15;

/** The first page: the spaces, and what was written lately. */
export function renderDashboard(site: SiteParts, viewer: Viewer): Html {
  const spaces = site.database.all<Space>(
    sql`select s.* from space s where ${spaceVisibleTo(viewer.user)} order by s.name`,
  );
  const recent = site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where c.status = 'current' and ${contentVisibleTo(viewer.user)}
    order by c.modified_at desc, c.id desc limit ${recentCount}`);
  return renderDocument({
    title: 'Home',
    viewer,
    main: html`<h1>Spaces</h1>
      <ul>${spaces.map((space) => renderSpace(viewer, space))}</ul>
      <h2>Lately written</h2>
      <ul>${recent.map((content) => renderContent(viewer, content))}</ul>`,
  });
}

function renderSpace(viewer: Viewer, space: Space): Html {
  const address = viewer.link(`/wiki${spaceWebPath(space)}`);
  const badge = space.private_to === null ? '' : html` <span class="badge">private</span>`;
  const description = space.description === '' ? '' : ` – ${space.description}`;
  return html`<li><a href="${address}">${space.name}</a> (${space.key})${badge}${description}</li>`;
}

function renderContent(viewer: Viewer, content: Content): Html {
  const address = viewer.link(`/wiki${webPath(content)}`);
  const kind = content.type === 'page' ? 'page' : 'blog post';
  return html`<li><a href="${address}">${content.title}</a> – ${kind} in ${content.space_key}</li>`;
}
