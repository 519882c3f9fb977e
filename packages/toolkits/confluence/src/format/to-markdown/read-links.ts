import type { ChildNode, Element } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import { childOf, textOf } from '../storage-tree.ts';
import { addressOfName } from '../to-storage/addresses.ts';
import { resourceIn, resourceWords } from './resources.ts';

type ReadInline = (nodes: readonly ChildNode[]) => PhrasingContent[];

/** Reads a link to a page, a person, a file or a place on the page: as the Markdown that writes it again. */
export function readLink(link: Element, readInline: ReadInline): PhrasingContent[] {
  const body = childOf(link, 'ac:link-body') ?? childOf(link, 'ac:plain-text-link-body');
  const words = body === undefined ? [] : readInline(body.children);
  const shown = body === undefined ? '' : textOf(body.children).replace(/\s+/g, ' ').trim();
  const resource = resourceIn(link);
  const anchor = link.attribs['ac:anchor'];
  switch (resource?.kind) {
    case 'person':
      return [{ type: 'mention', value: resource.accountId }];
    case 'page': {
      const { title: value, spaceKey } = resource;
      return [{ type: 'pageLink', value, spaceKey, words: shown === '' ? undefined : shown }];
    }
    case 'file':
      return linkTo(addressOfName(resource.name), words, resource.name);
    case 'address':
      return linkTo(resource.address, words, resource.address);
    case 'other':
      return words.length > 0 ? words : plain(resourceWords(resource));
    case undefined:
      if (anchor === undefined) return words;
      return linkTo(`#${anchor.replace(/\s/g, '-')}`, words, anchor);
  }
}

/** Reads an image: an attached file by its name, another by its address. */
export function readImage(image: Element): PhrasingContent[] {
  const resource = resourceIn(image);
  const caption = childOf(image, 'ac:caption');
  const words = image.attribs['ac:alt'] ?? (caption ? textOf(caption.children).trim() : '');
  const title = image.attribs['ac:title'];
  const url = resource?.kind === 'file' ? addressOfName(resource.name) : resource && resourceWords(resource);
  return [{ type: 'image', url: url ?? '', alt: words, ...(title ? { title } : {}) }];
}

function linkTo(url: string, words: PhrasingContent[], name: string): PhrasingContent[] {
  return [{ type: 'link', url, children: words.length > 0 ? words : plain(name) }];
}

function plain(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
