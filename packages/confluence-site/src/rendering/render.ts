import { escapeHtml, safeAddress } from '../storage-format/html.ts';
import type { LinkResolver } from '../storage-format/link-resolver.ts';
import { parseStorage, type StorageElement, type StorageNode } from '../storage-format/parse.ts';
import { renderConfluenceElement } from './confluence-elements.ts';

/** Renders nodes below the one at hand. */
export type RenderNodes = (nodes: readonly StorageNode[]) => string;

const plainElements = new Set(
  `a abbr b big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li
   ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr tt u ul var`.split(
    /\s+/,
  ),
);
const voidElements = new Set(['br', 'hr', 'col']);
const plainAttributes = new Set(['colspan', 'rowspan', 'title', 'datetime', 'start', 'span']);

/**
 * Renders storage format as HTML that is safe to show: only elements and attributes on a list come through, so a
 * script, a style or an event handler in a body is text or nothing.
 */
export function renderStorage(storage: string, links: LinkResolver): string {
  const render: RenderNodes = (nodes) => nodes.map(renderNode).join('');
  const renderNode = (node: StorageNode): string => {
    if (node.kind === 'text') return escapeHtml(node.text);
    if (node.name.includes(':')) return renderConfluenceElement(node, render, links);
    return renderPlainElement(node, render);
  };
  return render(parseStorage(storage));
}

function renderPlainElement(element: StorageElement, render: RenderNodes): string {
  const name = element.name.toLowerCase();
  if (name === 'script' || name === 'style') return '';
  if (!plainElements.has(name)) return render(element.children);
  if (name === 'time' && element.children.length === 0) return renderDate(element);
  const start = `<${name}${renderAttributes(element)}>`;
  return voidElements.has(name) ? start : `${start}${render(element.children)}</${name}>`;
}

// Confluence writes a date as an attribute alone, which a browser shows nothing of.
function renderDate(element: StorageElement): string {
  const date = escapeHtml(element.attributes.datetime ?? '');
  return `<time datetime="${date}">${date}</time>`;
}

function renderAttributes(element: StorageElement): string {
  return Object.entries(element.attributes)
    .map(([name, value]) => {
      if (name === 'href') return ` href="${escapeHtml(safeAddress(value))}"`;
      return plainAttributes.has(name) ? ` ${name}="${escapeHtml(value)}"` : '';
    })
    .join('');
}
