import { escapeHtml } from '../storage-format/html.ts';
import { fileSize } from './file-size.ts';
import type { MacroCall } from './macro-call.ts';
import type { Rendering } from './rendering.ts';
import type { ListedFile } from './surroundings.ts';

/** Renders the files of a page as a table. */
export function renderAttachments({ page }: MacroCall, { surroundings }: Rendering): string {
  const files = surroundings.files(page);
  if (files.length === 0) return '<p class="none">No files attached.</p>';
  const rows = files.map((file) => `<tr><td>${renderFile(file)}</td><td>${fileSize(file.size)}</td></tr>`);
  return `<div class="table-wrap" tabindex="0"><table><thead><tr><th scope="col">File</th><th scope="col">Size</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Renders one file as a link to it. */
export function renderViewedFile({ fileName, page }: MacroCall, { surroundings }: Rendering): string {
  const file = surroundings.file(fileName ?? '', page);
  return file ? renderFile(file) : `<span class="missing">${escapeHtml(fileName ?? '')}</span>`;
}

function renderFile({ name, address }: ListedFile): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
}
