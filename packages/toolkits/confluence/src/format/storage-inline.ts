import type { Image, Link, PhrasingContent } from 'mdast';
import { isFileName, isSafeAddress } from './addresses.ts';
import type { StorageWriting } from './storage-writing.ts';
import { escapeXml } from './xml.ts';

/** Writes what stands within a line. */
export function writeInline(nodes: readonly PhrasingContent[], writing: StorageWriting): string {
  return writing.nested(() => nodes.map((node) => writeOne(node, writing)).join(''));
}

function writeOne(node: PhrasingContent, writing: StorageWriting): string {
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeXml(node.value);
    case 'inlineCode':
      return `<code>${escapeXml(node.value)}</code>`;
    case 'strong':
      return `<strong>${writeInline(node.children, writing)}</strong>`;
    case 'emphasis':
      return `<em>${writeInline(node.children, writing)}</em>`;
    case 'delete':
      return `<del>${writeInline(node.children, writing)}</del>`;
    case 'break':
      return '<br />';
    case 'link':
      return writeLink(node.url, node.children, writing);
    case 'linkReference': {
      const definition = writing.definitions.links.get(node.identifier);
      return writeLink(definition?.url ?? '', node.children, writing);
    }
    case 'image':
      return writeImage(node.url, node.alt);
    case 'imageReference':
      return writeImage(writing.definitions.links.get(node.identifier)?.url ?? '', node.alt);
    case 'footnoteReference': {
      const definition = writing.definitions.footnotes.get(node.identifier);
      return definition === undefined ? '' : `<sup>[${writing.footnoteNumber(definition)}]</sup>`;
    }
  }
}

function writeLink(url: Link['url'], children: Link['children'], writing: StorageWriting): string {
  const text = writeInline(children, writing);
  if (url === '' || !isSafeAddress(url)) return text;
  return `<a href="${escapeXml(url)}">${text === '' ? escapeXml(url) : text}</a>`;
}

function writeImage(url: Image['url'], alt: Image['alt']): string {
  if (url === '' || !isSafeAddress(url)) return escapeXml(alt ?? '');
  const description = alt ? ` ac:alt="${escapeXml(alt)}"` : '';
  const source = isFileName(url)
    ? `<ri:attachment ri:filename="${escapeXml(url)}" />`
    : `<ri:url ri:value="${escapeXml(url)}" />`;
  return `<ac:image${description}>${source}</ac:image>`;
}
