import { html } from 'hono/html';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { allOf, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import { safeAddress } from '../storage-format/html.ts';
import { directlyBelow } from '../tree/children.ts';
import { embedUrlOf } from '../tree-items/tree-item.ts';
import type { Html } from './document.ts';
import { renderTreeLink } from './tree-view.ts';
import type { Viewer } from './viewer.ts';

const childCount = 250;

/** A whiteboard, database, Smart Link or folder: what the API tells of it, and what is below it. */
export function renderTreeItem(site: SiteParts, viewer: Viewer, item: Content): Html {
  const conditions = [...directlyBelow(item.id), contentVisibleTo(viewer.user)];
  const children = site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables} where ${allOf(conditions)}
    order by c.position, c.id limit ${childCount}`);
  return html`${renderInside(site, item)}
    <h2>Below it</h2>
    ${
      children.length === 0
        ? html`<p class="none">Nothing.</p>`
        : html`<ul>${children.map((child) => html`<li>${renderTreeLink(viewer, child)}</li>`)}</ul>`
    }`;
}

function renderInside(site: SiteParts, item: Content): Html | '' {
  if (item.type === 'folder') return '';
  if (item.type !== 'embed')
    return html`<p class="none">What is drawn or kept in it is not part of the API, so the local site has none.</p>`;
  const address = embedUrlOf(site.database, item.id);
  return html`<p>Leads to <a href="${safeAddress(address)}" rel="noreferrer">${address}</a>.</p>`;
}
