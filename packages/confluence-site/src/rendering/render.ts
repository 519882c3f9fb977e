import { escapeHtml, safeAddress } from '../storage-format/html.ts';
import { parseStorage, type StorageElement, type StorageNode } from '../storage-format/parse.ts';
import { renderConfluenceElement } from './confluence-elements.ts';
import { headingsOf } from './headings.ts';
import type { Inclusion, Rendering } from './rendering.ts';
import type { Surroundings } from './surroundings.ts';

/** The most pages that a body shows inside itself. */
const maximumInclusions = 50;

const plainElements = new Set(
  `a abbr b big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li
   ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr tt u ul var`.split(
    /\s+/,
  ),
);
const voidElements = new Set(['br', 'hr', 'col']);
const plainAttributes = new Set(['colspan', 'rowspan', 'scope', 'title', 'datetime', 'start', 'span']);

/**
 * Renders storage format as HTML that is safe to show: only elements and attributes on a list come through, so a
 * script, a style or an event handler in a body is text or nothing.
 */
export function renderStorage(storage: string, surroundings: Surroundings): string {
  const pageIds = surroundings.pageId === undefined ? [] : [surroundings.pageId];
  const inclusion = { pageIds: new Set(pageIds), left: { count: maximumInclusions } };
  return renderIncluded(parseStorage(storage), surroundings, inclusion);
}

/** Renders nodes that are shown inside other pages, or in none. */
export function renderIncluded(
  nodes: readonly StorageNode[],
  surroundings: Surroundings,
  inclusion: Inclusion,
): string {
  const rendering: Rendering = {
    surroundings,
    headings: headingsOf(nodes),
    inclusion,
    markersMet: new Set(),
    render: (inner) => inner.map((node) => renderNode(node, rendering)).join(''),
    renderInsideLink(inner) {
      const withoutThreads = { ...surroundings, threadAddress: () => undefined };
      return renderIncluded(inner, withoutThreads, inclusion);
    },
  };
  return rendering.render(nodes);
}

function renderNode(node: StorageNode, rendering: Rendering): string {
  if (node.kind === 'text') return escapeHtml(node.text);
  if (node.name.includes(':')) return renderConfluenceElement(node, rendering);
  return renderPlainElement(node, rendering);
}

function renderPlainElement(element: StorageElement, rendering: Rendering): string {
  const name = element.name.toLowerCase();
  if (name === 'script' || name === 'style') return '';
  if (!plainElements.has(name)) return rendering.render(element.children);
  if (name === 'time' && element.children.length === 0) return renderDate(element);
  const heading = rendering.headings.get(element);
  const id = heading === undefined || heading.id === '' ? '' : ` id="${escapeHtml(heading.id)}"`;
  const start = `<${name}${id}${renderAttributes(element)}>`;
  if (voidElements.has(name)) return start;
  const inside =
    name === 'a' ? rendering.renderInsideLink(element.children) : rendering.render(element.children);
  const whole = `${start}${inside}</${name}>`;
  return name === 'table' ? `<div class="table-wrap" tabindex="0">${whole}</div>` : whole;
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
