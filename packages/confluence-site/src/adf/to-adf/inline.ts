import type { LinkResolver } from '../../storage-format/link-resolver.ts';
import {
  childNamed,
  elementsOf,
  type StorageElement,
  type StorageNode,
  textOf,
} from '../../storage-format/parse.ts';
import type { AdfMark, AdfNode } from '../adf-node.ts';
import { inlineMacro, legacyContent, macroParameters } from './extensions.ts';
import { isBlock } from './kinds-of-element.ts';
import { linkMark, marksOf, withMark } from './marks.ts';

/** What stands in a line, as ADF. Neighbouring text with the same marks is one node. */
export function inlineNodes(
  nodes: readonly StorageNode[],
  links: LinkResolver,
  marks: readonly AdfMark[] = [],
): AdfNode[] {
  const line: AdfNode[] = [];
  for (const node of nodes) {
    const found = node.kind === 'text' ? textNodes(node.text, marks) : inlineElement(node, links, marks);
    for (const next of found) append(line, next);
  }
  return line;
}

function textNodes(text: string, marks: readonly AdfMark[]): AdfNode[] {
  // A line break in the source is a space to the reader.
  const shown = text.replace(/[ \t]*[\r\n]\s*/g, ' ');
  return shown === '' ? [] : [{ type: 'text', text: shown, ...(marks.length > 0 && { marks }) }];
}

function append(line: AdfNode[], next: AdfNode): void {
  const last = line.at(-1);
  if (
    last?.type === 'text' &&
    next.type === 'text' &&
    JSON.stringify(last.marks) === JSON.stringify(next.marks)
  ) {
    line[line.length - 1] = { ...last, text: `${last.text}${next.text}` };
  } else line.push(next);
}

function inlineElement(element: StorageElement, links: LinkResolver, marks: readonly AdfMark[]): AdfNode[] {
  switch (element.name) {
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'time':
      return [dateNode(element)];
    case 'ac:emoticon':
      return [emojiNode(element)];
    case 'ac:placeholder':
      return [{ type: 'placeholder', attrs: { text: textOf(element.children) } }];
    case 'ac:link':
      return linkNodes(element, links, marks);
    case 'ac:structured-macro':
      return [statusNode(element) ?? inlineMacro(element)];
    case 'a':
      if (element.attributes['data-card-appearance'] === 'inline') {
        return [{ type: 'inlineCard', attrs: { url: element.attributes.href ?? '' } }];
      }
  }
  const added = marksOf(element);
  if (added) return inlineNodes(element.children, links, added.reduce(withMark, [...marks]));
  if (element.name.includes(':') || isBlock(element)) return [legacyContent('inlineExtension', element)];
  return inlineNodes(element.children, links, marks);
}

function dateNode(element: StorageElement): AdfNode {
  const moment = Date.parse(element.attributes.datetime ?? '');
  if (Number.isNaN(moment)) return legacyContent('inlineExtension', element);
  return { type: 'date', attrs: { timestamp: String(moment) } };
}

function emojiNode({ attributes }: StorageElement): AdfNode {
  const id = attributes['ac:emoji-id'];
  const text = attributes['ac:emoji-fallback'];
  const shortName = attributes['ac:emoji-shortname'] ?? `:${attributes['ac:name'] ?? ''}:`;
  return { type: 'emoji', attrs: { shortName, ...(id && { id }), ...(text && { text }) } };
}

const statusColors: Readonly<Record<string, string>> = {
  purple: 'purple',
  blue: 'blue',
  red: 'red',
  yellow: 'yellow',
  green: 'green',
};

/** The status macro as its node; undefined for other macros and for one with settings that the node has not. */
function statusNode(macro: StorageElement): AdfNode | undefined {
  const parameters = macroParameters(macro);
  const text = parameters.get('title') ?? '';
  const isPlain = [...parameters.keys()].every((name) => name === 'title' || name === 'colour');
  if (macro.attributes['ac:name'] !== 'status' || text === '' || !isPlain) return undefined;
  const color = statusColors[parameters.get('colour')?.toLowerCase() ?? ''] ?? 'neutral';
  return { type: 'status', attrs: { text, color } };
}

function linkNodes(element: StorageElement, links: LinkResolver, marks: readonly AdfMark[]): AdfNode[] {
  const target = elementsOf(element.children).find((child) => child.name.startsWith('ri:'));
  if (target?.name === 'ri:user') return [mentionNode(target.attributes['ri:account-id'] ?? '', links)];
  const address = addressOf(target, element.attributes['ac:anchor'], links);
  if (address === undefined) return [legacyContent('inlineExtension', element)];
  const body = childNamed(element, 'ac:link-body') ?? childNamed(element, 'ac:plain-text-link-body');
  const title = target?.attributes['ri:content-title'] ?? address;
  const words =
    body && textOf(body.children) !== '' ? body.children : [{ kind: 'text', text: title } as const];
  return inlineNodes(words, links, withMark(marks, linkMark(address)));
}

function addressOf(
  target: StorageElement | undefined,
  anchor: string | undefined,
  links: LinkResolver,
): string | undefined {
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  if (target === undefined) return hash === '' ? undefined : hash;
  const title = target.attributes['ri:content-title'];
  const page = title === undefined ? undefined : links.pageAddress(title, target.attributes['ri:space-key']);
  return page && `${page}${hash}`;
}

function mentionNode(id: string, links: LinkResolver): AdfNode {
  return { type: 'mention', attrs: { id, text: `@${links.userName(id) ?? 'Unknown user'}` } };
}
