import { html } from 'hono/html';
import { sql } from '../database/sql.ts';
import { groupsOf } from '../groups/group.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { renderContentList } from './content-list.ts';
import { type Html, renderDocument } from './document.ts';
import { recentContent } from './recent-content.ts';
import type { Viewer } from './viewer.ts';

const shownCount = 20;

/** A person: how to reach them, their groups, and what they wrote last, as far as the viewer may see it. */
export function renderPersonView(site: SiteParts, viewer: Viewer, person: User): Html {
  const groups = groupsOf(site.database, person.accountId).map(({ name }) => name);
  const isTheirs = sql`v.author_id = ${person.accountId}`;
  const written = recentContent(site, viewer.user, shownCount, [isTheirs]);
  return renderDocument({
    title: person.displayName,
    viewer,
    main: html`<h1>${person.displayName}</h1>
      <dl class="details">
        <dt>Email</dt><dd>${person.email}</dd>
        <dt>Account id</dt><dd><code>${person.accountId}</code></dd>
        <dt>Groups</dt><dd>${groups.length === 0 ? 'none' : groups.join(', ')}</dd>
      </dl>
      <h2>Written last</h2>
      ${renderContentList(site, viewer, written)}`,
    rest: [`/rest/api/user?accountId=${encodeURIComponent(person.accountId)}`],
  });
}
