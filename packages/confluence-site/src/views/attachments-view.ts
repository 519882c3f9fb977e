import { html } from 'hono/html';
import type { Attachment } from '../attachments/attachment.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import { attachmentsOfContent } from '../attachments/attachments-of-content.ts';
import { mediaTypeDescription } from '../attachments/media-types.ts';
import type { Content } from '../content/content.ts';
import { contentKinds } from '../content/kinds.ts';
import { labelsOfContent } from '../labels/label.ts';
import { fileSize } from '../rendering/file-size.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { renderContentHeader } from './content-header.ts';
import { type Html, renderDocument } from './document.ts';
import { renderPerson } from './people.ts';
import { renderTime } from './times.ts';
import type { Viewer } from './viewer.ts';

/** The files of a page or blog post. */
export function renderAttachmentsView(site: SiteParts, viewer: Viewer, content: Content): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const files = attachmentsOfContent(site, viewer.user, content.id);
  return renderDocument({
    title: `Attachments of ${content.title}`,
    viewer,
    main: html`${renderContentHeader(site, viewer, space, content, 'attachments')}
      ${files.length === 0 ? html`<p class="none">No files attached.</p>` : renderTable(site, viewer, files)}`,
    rest: [`/api/v2/${contentKinds[content.type].segment}/${content.id}/attachments`],
  });
}

function renderTable(site: SiteParts, viewer: Viewer, files: readonly Attachment[]): Html {
  const columns = ['File', 'Kind', 'Size', 'Version', 'By', 'When', 'Labels'];
  return html`<div class="table-wrap" tabindex="0"><table>
    <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${files.map((file) => renderRow(site, viewer, file))}</tbody>
  </table></div>`;
}

function renderRow(site: SiteParts, viewer: Viewer, file: Attachment): Html {
  const address = viewer.link(`/wiki${attachmentLinks(file).download}`);
  const labels = labelsOfContent(site.database, file.id).map(({ name }) => name);
  return html`<tr id="att${file.id}"><td><a href="${address}">${file.title}</a></td>
    <td>${mediaTypeDescription(file.media_type)}</td><td>${fileSize(file.file_size)}</td>
    <td>${file.version_number}</td><td>${renderPerson(site, viewer, file.version_author_id)}</td>
    <td>${renderTime(file.version_created_at)}</td><td>${labels.join(', ')}</td></tr>`;
}
