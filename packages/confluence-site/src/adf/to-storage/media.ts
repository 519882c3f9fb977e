import { xmlElement } from '../../storage-format/xml.ts';
import { type AdfNode, textAttribute } from '../adf-node.ts';
import { refusal } from '../read-adf.ts';

/** An image among blocks, or several of them. */
export function writeMedia(node: AdfNode): string {
  const images = (node.content ?? []).filter((child) => child.type === 'media');
  return images.map((media) => imageOf(media, textAttribute(node, 'layout'))).join('');
}

/** A `media` node as an image: at an address, or attached under the file name that is its id. */
export function imageOf(media: AdfNode, layout?: string | undefined): string {
  const attributes = {
    'ac:layout': layout === 'center' ? undefined : layout,
    'ac:alt': textAttribute(media, 'alt'),
    'ac:width': textAttribute(media, 'width'),
    'ac:height': textAttribute(media, 'height'),
  };
  return xmlElement('ac:image', attributes, sourceXml(media));
}

function sourceXml(media: AdfNode): string {
  if (textAttribute(media, 'type') === 'external') {
    const url = textAttribute(media, 'url');
    if (url === undefined) throw refusal("'media' of the type external needs the attribute 'url'");
    return xmlElement('ri:url', { 'ri:value': url });
  }
  const id = textAttribute(media, 'id');
  if (!id) throw refusal("'media' of the type file needs the attribute 'id'");
  return xmlElement('ri:attachment', { 'ri:filename': id });
}
