import { html } from 'hono/html';
import { type Content, contentColumns, contentTables } from '../content/content.ts';
import { webPath } from '../content/content-links.ts';
import { treeTypes } from '../content/kinds.ts';
import { isOneOf, sql } from '../database/sql.ts';
import { contentVisibleTo } from '../permissions/visibility.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Html } from './document.ts';
import { renderKindIcon } from './icons.ts';
import type { Viewer } from './viewer.ts';

/** The most contents that a tree shows. */
const maximumShown = 1_000;

/** The pages, folders and other content of a space's tree as nested lists, the one that the reader is on marked. */
export function renderTree(site: SiteParts, viewer: Viewer, spaceId: number, currentId?: number): Html {
  const contents = site.database.all<Content>(sql`
    select ${contentColumns} from ${contentTables}
    where c.space_id = ${spaceId} and ${isOneOf(sql`c.type`, treeTypes)} and c.status = 'current'
      and ${contentVisibleTo(viewer.user)}
    order by c.position, c.id limit ${maximumShown}`);
  const shown = new Set(contents.map(({ id }) => id));
  const byParent = Map.groupBy(contents, ({ parent_id }) =>
    parent_id !== null && shown.has(parent_id) ? parent_id : null,
  );

  const renderBelow = (parentId: number | null): Html | '' => {
    const children = byParent.get(parentId) ?? [];
    return children.length === 0 ? '' : html`<ul>${children.map(renderBranch)}</ul>`;
  };
  const renderBranch = (content: Content): Html =>
    html`<li>${renderTreeLink(viewer, content, currentId)}${renderBelow(content.id)}</li>`;
  const more =
    contents.length < maximumShown ? '' : html`<p class="none">The first ${maximumShown} of them.</p>`;
  return html`${renderBelow(null)}${more}`;
}

/** A content as a line of a tree or list, with what kind it is where it is no page. */
export function renderTreeLink(viewer: Viewer, content: Content, currentId?: number): Html {
  const address = viewer.link(`/wiki${webPath(content)}`);
  const current = content.id === currentId ? html` aria-current="page"` : '';
  return html`${renderKindIcon(content)}<a href="${address}"${current}>${content.title}</a>`;
}
