import { escapeHtml } from '../storage-format/html.ts';
import { elementsOf, parseStorage, type StorageElement, type StorageNode } from '../storage-format/parse.ts';
import { type MacroCall, readMacroCall } from './macro-call.ts';
import { panelTitle } from './panel-macros.ts';
import { renderIncluded } from './render.ts';
import type { Rendering } from './rendering.ts';
import type { IncludedPage, PageName } from './surroundings.ts';

/** Renders the text of another page. */
export function renderInclude(macro: MacroCall, rendering: Rendering): string {
  return renderFromPage(macro, rendering, (page) => parseStorage(page.storage));
}

/** Renders the part of a page that others may show; a hidden one shows in those alone. */
export function renderExcerpt({ parameters, body }: MacroCall, { render }: Rendering): string {
  return parameters.get('hidden') === 'true' ? '' : render(body);
}

/** Renders the excerpt of another page, in a box unless `nopanel` says otherwise. */
export function renderExcerptInclude(macro: MacroCall, rendering: Rendering): string {
  const wanted = macro.parameters.get('name');
  const inside = renderFromPage(macro, rendering, (page) => excerptIn(parseStorage(page.storage), wanted));
  if (macro.parameters.get('nopanel') === 'true') return inside;
  return `<div class="panel">${panelTitle(pageOf(macro)?.title)}${inside}</div>`;
}

function renderFromPage(
  macro: MacroCall,
  { surroundings, inclusion }: Rendering,
  part: (page: IncludedPage) => readonly StorageNode[],
): string {
  const name = pageOf(macro);
  const page = name && surroundings.included(name);
  if (!page) return `<span class="missing">[page not found: ${escapeHtml(name?.title ?? '')}]</span>`;
  if (inclusion.pageIds.has(page.id) || inclusion.left.count === 0)
    return `<a href="${escapeHtml(page.address)}">${escapeHtml(page.title)}</a>`;
  inclusion.left.count -= 1;
  const pageIds = new Set([...inclusion.pageIds, page.id]);
  return renderIncluded(part(page), page.surroundings, { ...inclusion, pageIds });
}

// Older bodies name the page in words: "Title" or "KEY:Title".
function pageOf(macro: MacroCall): PageName | undefined {
  if (macro.page) return macro.page;
  const written = macro.parameters.get('');
  if (!written) return undefined;
  const [, spaceKey, title] = /^([A-Za-z0-9~]+):(.+)$/.exec(written) ?? [];
  return title === undefined ? { title: written, spaceKey: undefined } : { title, spaceKey };
}

function excerptIn(nodes: readonly StorageNode[], wanted: string | undefined): readonly StorageNode[] {
  for (const element of elementsOf(nodes)) {
    const macro = isExcerpt(element) ? readMacroCall(element) : undefined;
    if (macro && (wanted === undefined || macro.parameters.get('name') === wanted)) return macro.body;
    const inside = excerptIn(element.children, wanted);
    if (inside.length > 0) return inside;
  }
  return [];
}

function isExcerpt({ name, attributes }: StorageElement): boolean {
  return name === 'ac:structured-macro' && attributes['ac:name'] === 'excerpt';
}
