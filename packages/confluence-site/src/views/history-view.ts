import { html } from 'hono/html';
import type { Content } from '../content/content.ts';
import { contentKinds } from '../content/kinds.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { newestVersions, type StoredVersion } from '../versions/version.ts';
import { renderContentHeader } from './content-header.ts';
import { differencePath, versionPath } from './difference-links.ts';
import { type Html, keepViewer, renderDocument } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** The most versions that are listed, the newest of them. */
const maximumListed = 200;

/** The versions of a page or blog post, two of which can be compared. */
export function renderHistoryView(site: SiteParts, viewer: Viewer, content: Content): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const versions = newestVersions(site, content.id, maximumListed);
  return renderDocument({
    title: `History of ${content.title}`,
    viewer,
    main: html`${renderContentHeader(site, viewer, space, content, 'history')}
      <form action="/wiki/pages/diffpagesbyversion.action">
        <input type="hidden" name="pageId" value="${content.id}">${keepViewer(viewer)}
        <div class="table-wrap" tabindex="0"><table>
          <thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Version</th><th scope="col">By</th>
            <th scope="col">When</th><th scope="col">Why</th><th scope="col">Changes</th></tr></thead>
          <tbody>${versions.map((version) => renderRow(site, viewer, content, version))}</tbody>
        </table></div>
        ${versions.length > 1 ? html`<p><button>Compare the two</button></p>` : ''}
      </form>`,
    rest: [`/api/v2/${contentKinds[content.type].segment}/${content.id}/versions`],
  });
}

function renderRow(site: SiteParts, viewer: Viewer, content: Content, version: StoredVersion): Html {
  const { number } = version;
  const choice = (side: 'from' | 'to', chosen: boolean): Html =>
    html`<input type="radio" name="${side}" value="${number}" aria-label="${side === 'from' ? 'From' : 'To'} version ${number}"${
      chosen ? html` checked` : ''
    }>`;
  const newest = content.version_number;
  return html`<tr><td>${choice('from', number === Math.max(newest - 1, 1))}</td><td>${choice('to', number === newest)}</td>
    <td><a href="${viewer.link(`/wiki${versionPath(content.id, number)}`)}">Version ${number}</a>${
      number === newest ? html` <span class="badge">current</span>` : ''
    }</td>
    <td>${renderPerson(site, viewer, version.author_id)}</td><td>${renderTime(version.created_at)}</td>
    <td>${version.message}${version.minor_edit === 1 ? html` <span class="badge">minor</span>` : ''}</td>
    <td>${
      number === 1
        ? ''
        : html`<a href="${viewer.link(`/wiki${differencePath(content.id, number - 1, number)}`)}">what changed<span class="unseen"> in version ${number}</span></a>`
    }</td></tr>`;
}
