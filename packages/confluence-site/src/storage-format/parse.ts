import { SaxesParser } from 'saxes';
import { SiteError } from '../http/errors.ts';
import { namedEntities } from './named-entities.ts';

/** A piece of storage format: XHTML with Confluence's `ac:` and `ri:` elements. */
export type StorageNode = StorageElement | StorageText;

export interface StorageElement {
  readonly kind: 'element';
  /** With its prefix, as written: `ac:structured-macro`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly StorageNode[];
  /** The element as it is written, byte for byte. */
  readonly source: string;
}

/** Characters, out of text or CDATA. */
export interface StorageText {
  readonly kind: 'text';
  readonly text: string;
}

/** An element whose end was not read yet. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: StorageNode[];
  /** Where its first tag starts. */
  readonly start: number;
}

/** Far above any page's; it keeps a hostile body from exhausting the stack of what walks the tree. */
const maximumDepth = 400;

/**
 * Reads storage format.
 *
 * Throws 400 in Confluence's words when it is not well-formed XML; XHTML's named entities are allowed.
 */
export function parseStorage(storage: string): readonly StorageNode[] {
  const parser = new SaxesParser({ fragment: true, xmlns: false });
  Object.assign(parser.ENTITIES, namedEntities);
  const root: StorageNode[] = [];
  const open: OpenElement[] = [];
  const siblings = (): StorageNode[] => open.at(-1)?.children ?? root;

  parser.on('error', (error) => {
    throw new SiteError('BAD_REQUEST', `Error parsing xhtml: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new SiteError('BAD_REQUEST', 'Error parsing xhtml: a document type is not allowed');
  });
  parser.on('text', (text) => siblings().push({ kind: 'text', text }));
  parser.on('cdata', (text) => siblings().push({ kind: 'text', text }));
  // A tag's name holds no '<', so the last one is where it starts.
  let start = 0;
  parser.on('opentagstart', () => {
    start = storage.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maximumDepth) {
      throw new SiteError(
        'BAD_REQUEST',
        `Error parsing xhtml: elements are nested over ${maximumDepth} deep`,
      );
    }
    open.push({ name: tag.name, attributes: tag.attributes, children: [], start });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const { start: from, ...element } = closed;
    siblings().push({ kind: 'element', ...element, source: storage.slice(from, parser.position) });
  });
  parser.write(storage).close();
  return root;
}

/** The elements among some nodes. */
export function elementsOf(nodes: readonly StorageNode[]): StorageElement[] {
  return nodes.filter((node) => node.kind === 'element');
}

/** The first child element with this name. */
export function childNamed(element: StorageElement, name: string): StorageElement | undefined {
  return elementsOf(element.children).find((child) => child.name === name);
}

/** All the characters below some nodes. */
export function textOf(nodes: readonly StorageNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');
}
