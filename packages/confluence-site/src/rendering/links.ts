import { escapeHtml, safeAddress } from '../storage-format/html.ts';
import { childNamed, elementsOf, type StorageElement } from '../storage-format/parse.ts';
import { anchorId } from './headings.ts';
import type { Rendering } from './rendering.ts';
import type { PageName } from './surroundings.ts';

/** Renders an `ac:link`: to a page, a file, a space, a person or an anchor. One that leads nowhere is shown as such. */
export function renderLink(element: StorageElement, rendering: Rendering): string {
  const target = elementsOf(element.children).find((child) => child.name.startsWith('ri:'));
  if (target?.name === 'ri:user') return renderMention(target, rendering);
  const words = childNamed(element, 'ac:link-body') ?? childNamed(element, 'ac:plain-text-link-body');
  const anchor = element.attributes['ac:anchor'];
  const text = words
    ? rendering.renderInsideLink(words.children)
    : escapeHtml(nameOf(target) || anchor || '');
  const address = target ? addressOf(target, rendering) : '';
  if (address === undefined || (address === '' && !anchor)) return `<span class="missing">${text}</span>`;
  const whole = anchor ? `${address}#${encodeURIComponent(anchorId(anchor))}` : address;
  return `<a href="${escapeHtml(whole)}">${text}</a>`;
}

/** The page that an `ri:page` or `ri:blog-post` among the children names. */
export function pageNamedIn(element: StorageElement): PageName | undefined {
  const page = childNamed(element, 'ri:page') ?? childNamed(element, 'ri:blog-post');
  const title = page?.attributes['ri:content-title'];
  return title === undefined ? undefined : { title, spaceKey: page?.attributes['ri:space-key'] };
}

/** A person's name, leading to their page. */
export function renderPerson(accountId: string, { surroundings }: Rendering, prefix = ''): string {
  const name = surroundings.userName(accountId);
  if (name === undefined) return `<span class="mention">${prefix}Unknown user</span>`;
  const address = surroundings.personAddress(accountId);
  return `<a class="mention" href="${escapeHtml(address)}">${prefix}${escapeHtml(name)}</a>`;
}

function renderMention(target: StorageElement, rendering: Rendering): string {
  return renderPerson(target.attributes['ri:account-id'] ?? '', rendering, '@');
}

function nameOf(target: StorageElement | undefined): string {
  const attributes = target?.attributes ?? {};
  return (
    attributes['ri:content-title'] ??
    attributes['ri:filename'] ??
    attributes['ri:space-key'] ??
    attributes['ri:value'] ??
    ''
  );
}

function addressOf(target: StorageElement, { surroundings }: Rendering): string | undefined {
  const { attributes } = target;
  switch (target.name) {
    case 'ri:attachment':
      return surroundings.file(attributes['ri:filename'] ?? '', pageNamedIn(target))?.address;
    case 'ri:space':
      return surroundings.spaceAddress(attributes['ri:space-key'] ?? '');
    case 'ri:url':
      return safeAddress(attributes['ri:value'] ?? '');
    default:
      return surroundings.pageAddress(attributes['ri:content-title'] ?? '', attributes['ri:space-key']);
  }
}
