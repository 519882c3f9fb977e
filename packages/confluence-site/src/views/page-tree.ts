import { html } from 'hono/html';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import type { Viewer } from './viewer.ts';

/** The most pages that a tree shows. */
const maximumPages = 1_000;

/** The pages of a space as nested lists, with one of them marked as where the reader is. */
export function renderPageTree(site: SiteParts, viewer: Viewer, spaceId: number, currentId?: number): Html {
  const pages = site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where c.space_id = ${spaceId} and c.type = 'page' and c.status = 'current' and ${contentVisibleTo(viewer.user)}
    order by c.position, c.id limit ${maximumPages}`);
  const shown = new Set(pages.map((page) => page.id));
  const byParent = Map.groupBy(pages, ({ parent_id }) =>
    parent_id !== null && shown.has(parent_id) ? parent_id : null,
  );

  const renderBelow = (parentId: number | null): Html | '' => {
    const children = byParent.get(parentId) ?? [];
    return children.length === 0 ? '' : html`<ul>${children.map(renderBranch)}</ul>`;
  };
  const renderBranch = (page: Content): Html => html`<li>${renderLink(page)}${renderBelow(page.id)}</li>`;
  const renderLink = (page: Content): Html => {
    const address = viewer.link(`/wiki${webPath(page)}`);
    return page.id === currentId
      ? html`<a href="${address}" aria-current="page">${page.title}</a>`
      : html`<a href="${address}">${page.title}</a>`;
  };
  return html`${renderBelow(null)}`;
}
