import { escapeHtml, safeAddress } from '../storage-format/html.ts';
import type { LinkResolver } from '../storage-format/link-resolver.ts';
import { childNamed, elementsOf, type StorageElement, textOf } from '../storage-format/parse.ts';
import { renderMacro } from './macros.ts';
import type { RenderNodes } from './render.ts';

/** Renders one `ac:` or `ri:` element; of those not known, what is inside. */
export function renderConfluenceElement(
  element: StorageElement,
  render: RenderNodes,
  links: LinkResolver,
): string {
  switch (element.name) {
    case 'ac:structured-macro':
    case 'ac:macro':
      return renderMacro(element, render);
    case 'ac:link':
      return renderLink(element, render, links);
    case 'ac:image':
      return renderImage(element);
    case 'ac:task-list':
      return `<ul class="tasks">${render(element.children)}</ul>`;
    case 'ac:task':
      return renderTask(element, render);
    case 'ac:emoticon':
      return escapeHtml(
        element.attributes['ac:emoji-fallback'] ?? `:${element.attributes['ac:name'] ?? ''}:`,
      );
    case 'ac:layout-section':
      return `<div class="columns">${render(element.children)}</div>`;
    case 'ac:layout-cell':
      return `<div class="column">${render(element.children)}</div>`;
    case 'ac:placeholder':
    case 'ac:parameter':
    case 'ac:adf-attribute':
    case 'ac:adf-fallback':
      return '';
    case 'ac:adf-node':
      return renderAdfNode(element, render);
    default:
      return render(element.children);
  }
}

function renderLink(element: StorageElement, render: RenderNodes, links: LinkResolver): string {
  const target = elementsOf(element.children).find((child) => child.name.startsWith('ri:'));
  const words = childNamed(element, 'ac:link-body') ?? childNamed(element, 'ac:plain-text-link-body');
  const shown = words ? render(words.children) : undefined;
  if (target?.name === 'ri:user') {
    const name = links.userName(target.attributes['ri:account-id'] ?? '') ?? 'Unknown user';
    return `<span class="mention">@${escapeHtml(name)}</span>`;
  }
  const title = target?.attributes['ri:content-title'] ?? target?.attributes['ri:filename'] ?? '';
  const address =
    target && title !== '' ? links.pageAddress(title, target.attributes['ri:space-key']) : undefined;
  const text = shown ?? escapeHtml(title);
  return address === undefined
    ? `<span class="missing">${text}</span>`
    : `<a href="${escapeHtml(address)}">${text}</a>`;
}

// Pictures from elsewhere are shown as links: opening a page of the local site asks nothing of other hosts.
function renderImage(element: StorageElement): string {
  const address = childNamed(element, 'ri:url')?.attributes['ri:value'];
  const label =
    element.attributes['ac:alt'] ??
    address ??
    childNamed(element, 'ri:attachment')?.attributes['ri:filename'];
  const text = `[image: ${escapeHtml(label ?? '')}]`;
  return address === undefined ? text : `<a href="${escapeHtml(safeAddress(address))}">${text}</a>`;
}

// Nodes that are in ADF alone: panels, and decisions in a list. Of any other what is inside.
function renderAdfNode(element: StorageElement, render: RenderNodes): string {
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

function renderTask(element: StorageElement, render: RenderNodes): string {
  const status = childNamed(element, 'ac:task-status');
  const done = status !== undefined && textOf(status.children).trim() === 'complete';
  const body = childNamed(element, 'ac:task-body');
  return `<li>${done ? '☑' : '☐'} ${body ? render(body.children) : ''}</li>`;
}
