import { parseStorage, type StorageNode } from './parse.ts';

/** Elements whose text is settings and not words of the page. */
const silent = new Set([
  'ac:parameter',
  'ac:task-id',
  'ac:task-status',
  'ac:task-uuid',
  'ac:placeholder',
  'ac:adf-attribute',
  'ac:adf-fallback',
]);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/** The words of a page, for search and excerpts, with single spaces between blocks. */
export function plainText(storage: string): string {
  return collect(parseStorage(storage)).replace(/\s+/g, ' ').trim();
}

function collect(nodes: readonly StorageNode[]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode(node: StorageNode): string {
  if (node.kind === 'text') return node.text;
  if (silent.has(node.name)) return ' ';
  if (node.name === 'time') return node.attributes.datetime ?? '';
  const text = collect(node.children);
  return inline.has(node.name) ? text : ` ${text} `;
}
