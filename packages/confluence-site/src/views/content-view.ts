import { html } from 'hono/html';
import { type Content, readBody } from '../content/content.ts';
import { contentKinds } from '../content/kinds.ts';
import { type Label, labelsOfContent } from '../labels/label.ts';
import type { SiteParts } from '../site-parts.ts';
import { requireSpace } from '../spaces/space.ts';
import { renderText } from './body.ts';
import { readComments, threadAddresses } from './comment-threads.ts';
import { renderComments } from './comments-view.ts';
import { renderContentHeader } from './content-header.ts';
import { type Html, renderDocument } from './document.ts';
import { renderLikeButton } from './like-button.ts';
import { renderTreeItem } from './tree-item-view.ts';
import { renderTree } from './tree-view.ts';
import type { Viewer } from './viewer.ts';

/** A content of its own page: where it is, who wrote it, its text, its labels, who likes it and what is said about it. */
export function renderContentView(site: SiteParts, viewer: Viewer, content: Content): Html {
  const space = requireSpace(site.database, viewer.user, content.space_id);
  const labels = labelsOfContent(site.database, content.id);
  const hasText = content.type === 'page' || content.type === 'blogpost';
  return renderDocument({
    title: content.title,
    viewer,
    tree: renderTree(site, viewer, space.id, content.id),
    main: html`${renderContentHeader(site, viewer, space, content)}
      ${hasText ? renderTextAndTalk(site, viewer, content, labels) : renderTreeItem(site, viewer, content)}`,
    rest: restAddresses(content),
  });
}

function renderTextAndTalk(
  site: SiteParts,
  viewer: Viewer,
  content: Content,
  labels: readonly Label[],
): Html {
  const comments = readComments(site, viewer.user, content.id);
  const threads = threadAddresses(comments);
  const storage = readBody(site.database, content.id, content.version_number);
  return html`<div class="body">${renderText(site, viewer, content, storage, (marker) => threads.get(marker))}</div>
    ${renderLabels(viewer, labels)}
    ${renderLikeButton(site, viewer, content)}
    ${renderComments(site, viewer, comments)}`;
}

function renderLabels(viewer: Viewer, labels: readonly Label[]): Html | '' {
  if (labels.length === 0) return '';
  const items = labels.map(({ name }) => {
    const address = viewer.link(`/wiki/search?cql=${encodeURIComponent(`label = "${name}"`)}`);
    return html`<li><a class="label" href="${address}">${name}</a></li>`;
  });
  return html`<ul class="labels" aria-label="Labels">${items}</ul>`;
}

function restAddresses(content: Content): string[] {
  const path = `/api/v2/${contentKinds[content.type].segment}/${content.id}`;
  if (content.type !== 'page' && content.type !== 'blogpost') return [path, `${path}/direct-children`];
  return [
    `${path}?body-format=storage`,
    `${path}?body-format=atlas_doc_format`,
    `${path}/versions`,
    `${path}/labels`,
    `${path}/attachments`,
    `${path}/footer-comments`,
    `${path}/inline-comments`,
    `/rest/api/content/${content.id}/restriction`,
  ];
}
