import { escapeHtml } from '../storage-format/html.ts';
import { childNamed, elementsOf, type StorageElement, textOf } from '../storage-format/parse.ts';
import { renderImage } from './images.ts';
import { renderLink } from './links.ts';
import { renderMacro } from './macros.ts';
import type { Rendering } from './rendering.ts';

/** Renders one `ac:` or `ri:` element; of those not known, what is inside. */
export function renderConfluenceElement(element: StorageElement, rendering: Rendering): string {
  const inside = (): string => rendering.render(element.children);
  switch (element.name) {
    case 'ac:structured-macro':
    case 'ac:macro':
      return renderMacro(element, rendering);
    case 'ac:link':
      return renderLink(element, rendering);
    case 'ac:image':
      return renderImage(element, rendering);
    case 'ac:task-list':
      return `<ul class="inline-task-list">${inside()}</ul>`;
    case 'ac:task':
      return renderTask(element, rendering);
    case 'ac:inline-comment-marker':
      return renderMarker(element, rendering);
    case 'ac:emoticon':
      return escapeHtml(
        element.attributes['ac:emoji-fallback'] ?? `:${element.attributes['ac:name'] ?? ''}:`,
      );
    case 'ac:layout-section':
      return `<div class="columns">${inside()}</div>`;
    case 'ac:layout-cell':
      return `<div class="column">${inside()}</div>`;
    case 'ac:placeholder':
    case 'ac:parameter':
    case 'ac:adf-attribute':
    case 'ac:adf-fallback':
      return '';
    case 'ac:adf-node':
      return renderAdfNode(element, rendering);
    default:
      return inside();
  }
}

// Nodes that are in ADF alone: panels, and decisions in a list. Of any other what is inside.
function renderAdfNode(element: StorageElement, { render }: Rendering): string {
  const inside = render(element.children);
  switch (element.attributes.type) {
    case 'panel':
      return `<div class="panel">${inside}</div>`;
    case 'decision-list':
      return `<ul>${inside}</ul>`;
    case 'decision-item':
      return `<li>${inside}</li>`;
    default:
      return inside;
  }
}

function renderTask(element: StorageElement, { render }: Rendering): string {
  const text = (name: string): string => textOf(childNamed(element, name)?.children ?? []).trim();
  const isDone = text('ac:task-status') === 'complete';
  const id = escapeHtml(text('ac:task-id'));
  const tick = `<span class="tick" role="img" aria-label="${isDone ? 'done' : 'to do'}">${isDone ? '☑' : '☐'}</span>`;
  const body = render(childNamed(element, 'ac:task-body')?.children ?? []);
  return `<li${isDone ? ' class="checked"' : ''} data-inline-task-id="${id}">${tick} ${body}</li>`;
}

// Where the thread is shown, the words are highlighted and are where the thread leads back to.
function renderMarker(element: StorageElement, { render, surroundings, markersMet }: Rendering): string {
  const reference = element.attributes['ac:ref'] ?? '';
  const inside = render(element.children);
  const thread = surroundings.threadAddress(reference);
  const data = `class="inline-comment-marker" data-ref="${escapeHtml(reference)}"`;
  if (thread === undefined) return `<span ${data}>${inside}</span>`;
  const id = markersMet.has(reference) ? '' : ` id="marker-${escapeHtml(reference)}"`;
  markersMet.add(reference);
  // A link inside a link is none, so words that hold one are only highlighted.
  const holdsLink = containsLink(element);
  return holdsLink
    ? `<mark ${data}${id}>${inside}</mark>`
    : `<mark ${data}${id}><a href="${escapeHtml(thread)}">${inside}</a></mark>`;
}

function containsLink(element: StorageElement): boolean {
  return elementsOf(element.children).some(
    (child) => child.name === 'a' || child.name === 'ac:link' || containsLink(child),
  );
}
