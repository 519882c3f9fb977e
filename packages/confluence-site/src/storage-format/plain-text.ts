import { inlineHtml, settings } from './element-kinds.ts';
import { parseStorage, type StorageNode } from './parse.ts';

const silent = new Set(settings);
const inline = new Set(inlineHtml);

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
