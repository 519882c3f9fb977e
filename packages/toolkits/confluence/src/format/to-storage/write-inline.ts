import type { Image, PhrasingContent } from 'mdast';
import { emojiCharacters } from '../syntax/emoji-names.ts';
import { bareName, isSafeAddress } from './addresses.ts';
import { foldTags } from './fold-html.ts';
import type { StorageWriting } from './storage-writing.ts';
import { writeAttachment, writeLink, writeMention, writePageLink } from './write-links.ts';
import { escapeXml } from './xml.ts';

/** Writes what stands within a line. */
export function writeInline(nodes: readonly PhrasingContent[], writing: StorageWriting): string {
  return writing.nested(() =>
    foldTags(nodes)
      .map((node) => writeOne(node, writing))
      .join(''),
  );
}

function writeOne(node: PhrasingContent, writing: StorageWriting): string {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'panelMark':
      return escapeXml(node.value);
    case 'inlineCode':
      return `<code>${escapeXml(node.value)}</code>`;
    case 'strong':
      return `<strong>${writeInline(node.children, writing)}</strong>`;
    case 'emphasis':
      return `<em>${writeInline(node.children, writing)}</em>`;
    case 'delete':
      return `<del>${writeInline(node.children, writing)}</del>`;
    case 'styled':
      return `<${node.tag}>${writeInline(node.children, writing)}</${node.tag}>`;
    case 'break':
      return '<br />';
    case 'emoji':
      return writeEmoji(node.value);
    case 'mention':
      return writeMention(node.value, writing);
    case 'pageLink':
      return writePageLink(node, writing);
    case 'link':
      return writeLink(node, wordsOf(node, writing), writing);
    case 'linkReference': {
      const definition = writing.definitions.links.get(node.identifier);
      return writeLink(definition ?? { url: '' }, wordsOf(node, writing), writing);
    }
    case 'image':
      return writeImage(node, node.alt);
    case 'imageReference':
      return writeImage(writing.definitions.links.get(node.identifier) ?? { url: '' }, node.alt);
    case 'footnoteReference': {
      const definition = writing.definitions.footnotes.get(node.identifier);
      return definition === undefined ? '' : `<sup>[${writing.footnoteNumber(definition)}]</sup>`;
    }
  }
}

function wordsOf(
  { children }: { readonly children: readonly PhrasingContent[] },
  writing: StorageWriting,
): string {
  return writing.withoutLinks(() => writeInline(children, writing));
}

type Source = Pick<Image, 'url' | 'title'>;

function writeImage({ url, title }: Source, alt: Image['alt']): string {
  if (url === '' || !isSafeAddress(url)) return escapeXml(alt ?? '');
  const description = alt ? ` ac:alt="${escapeXml(alt)}"` : '';
  const name = title ? ` ac:title="${escapeXml(title)}"` : '';
  const file = bareName(url);
  const source = file ? writeAttachment(file.name) : `<ri:url ri:value="${escapeXml(url)}" />`;
  return `<ac:image${description}${name}>${source}</ac:image>`;
}

// As Confluence's own editor writes it; those of its older emoticons have names of their own.
function writeEmoji(name: string): string {
  const characters = emojiCharacters(name) ?? '';
  const id = [...characters].map((one) => (one.codePointAt(0) ?? 0).toString(16)).join('-');
  return `<ac:emoticon ac:name="blue-star" ac:emoji-shortname=":${name}:" ac:emoji-id="${id}" ac:emoji-fallback="${characters}" />`;
}
