import { escapeHtml } from '../storage-format/html.ts';
import type { ListedPage } from './surroundings.ts';

/** Pages as nested links, or a word that there are none. */
export function renderPageList(pages: readonly ListedPage[], none: string): string {
  return pages.length === 0 ? `<p class="none">${escapeHtml(none)}</p>` : renderTree(pages);
}

function renderTree(pages: readonly ListedPage[]): string {
  if (pages.length === 0) return '';
  const items = pages.map(
    ({ title, address, below }) =>
      `<li><a href="${escapeHtml(address)}">${escapeHtml(title)}</a>${renderTree(below)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
