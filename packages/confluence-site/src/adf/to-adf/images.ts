import { childNamed, type StorageElement } from '../../storage-format/parse.ts';
import type { AdfNode } from '../adf-node.ts';
import type { BlockConverter } from './conversion.ts';

/** An image, of another site or attached to the page; undefined where it names neither or has a caption. */
export const imageNode: BlockConverter = (image) => {
  const attrs = sourceOf(image);
  if (attrs === undefined || childNamed(image, 'ac:caption')) return undefined;
  const alt = image.attributes['ac:alt'];
  const size = { ...pixels('width', image), ...pixels('height', image) };
  const media: AdfNode = { type: 'media', attrs: { ...attrs, ...(alt && { alt }), ...size } };
  return { type: 'mediaSingle', attrs: { layout: layoutOf(image) }, content: [media] };
};

// An attached file is named by its file name, which is unique on a page, as storage format does.
function sourceOf(image: StorageElement): Record<string, unknown> | undefined {
  const url = childNamed(image, 'ri:url')?.attributes['ri:value'];
  if (url !== undefined) return { type: 'external', url };
  const id = childNamed(image, 'ri:attachment')?.attributes['ri:filename'];
  return id ? { type: 'file', id, collection: 'attachments' } : undefined;
}

function pixels(side: 'width' | 'height', image: StorageElement): Record<string, number> {
  const text = image.attributes[`ac:${side}`] ?? '';
  return /^\d{1,5}$/.test(text) ? { [side]: Number(text) } : {};
}

function layoutOf(image: StorageElement): string {
  const layout = image.attributes['ac:layout'] ?? '';
  return ['wide', 'full-width', 'wrap-right', 'wrap-left', 'align-end', 'align-start'].includes(layout)
    ? layout
    : 'center';
}
