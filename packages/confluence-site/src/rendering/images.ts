import { escapeHtml, safeAddress } from '../storage-format/html.ts';
import { childNamed, type StorageElement } from '../storage-format/parse.ts';
import { pageNamedIn } from './links.ts';
import type { Rendering } from './rendering.ts';

/** Renders an `ac:image`, in a figure where it has a caption. */
export function renderImage(element: StorageElement, rendering: Rendering): string {
  const image = renderPicture(element, rendering);
  const caption = childNamed(element, 'ac:caption');
  return caption === undefined
    ? image
    : `<figure>${image}<figcaption>${rendering.render(caption.children)}</figcaption></figure>`;
}

function renderPicture(element: StorageElement, { surroundings }: Rendering): string {
  const alternative = element.attributes['ac:alt'];
  const elsewhere = childNamed(element, 'ri:url')?.attributes['ri:value'];
  // Pictures from elsewhere are shown as links: opening a page of the local site asks nothing of other hosts.
  if (elsewhere !== undefined) return linkTo(safeAddress(elsewhere), alternative ?? elsewhere);
  const attachment = childNamed(element, 'ri:attachment');
  const name = attachment?.attributes['ri:filename'] ?? '';
  const file = attachment && surroundings.file(name, pageNamedIn(attachment));
  if (!file) return `<span class="missing">[image: ${escapeHtml(alternative ?? name)}]</span>`;
  if (!file.isPicture) return linkTo(file.address, alternative ?? name);
  const sizes = ['width', 'height'].map((side) => sizeAttribute(side, element.attributes[`ac:${side}`]));
  return `<img src="${escapeHtml(file.address)}" alt="${escapeHtml(alternative ?? name)}"${sizes.join('')} loading="lazy">`;
}

function linkTo(address: string, label: string): string {
  return `<a href="${escapeHtml(address)}">[image: ${escapeHtml(label)}]</a>`;
}

function sizeAttribute(side: string, pixels: string | undefined): string {
  return pixels !== undefined && /^\d{1,5}$/.test(pixels) ? ` ${side}="${pixels}"` : '';
}
