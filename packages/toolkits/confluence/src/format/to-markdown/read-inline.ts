import { type ChildNode, type Element, isCDATA, isTag, isText } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import { childOf, parameterOf, textOf } from '../storage-tree.ts';
import type { StyledTag } from '../syntax/nodes.ts';
import { emoticonText } from './emoticons.ts';
import { readImage, readLink } from './read-links.ts';
import { macroMark } from './resources.ts';
import { withoutOuterSpace } from './spaces.ts';

/** Reads what stands within a line. Elements without a Markdown form give what they contain. */
export function readInline(nodes: readonly ChildNode[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return text(node.data.replace(/\s+/g, ' '));
    if (isCDATA(node)) return text(textOf(node.children));
    return isTag(node) ? readElement(node) : [];
  });
}

function text(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

type Reader = (element: Element) => PhrasingContent[];

const strong: Reader = (element) => once(element, ['strong', 'b'], (nodes) => marked('strong', nodes));
const emphasis: Reader = (element) => once(element, ['em', 'i'], (nodes) => marked('emphasis', nodes));
const struck: Reader = (element) => once(element, ['del', 's'], (nodes) => marked('delete', nodes));
const code: Reader = ({ children }) => [{ type: 'inlineCode', value: textOf(children) }];
const styled =
  (tag: StyledTag, ...others: readonly string[]): Reader =>
  (element) =>
    once(element, [tag, ...others], (nodes) => [{ type: 'styled', tag, children: readInline(nodes) }]);

const readers: Readonly<Record<string, Reader>> = {
  strong,
  b: strong,
  em: emphasis,
  i: emphasis,
  del: struck,
  s: struck,
  code,
  tt: code,
  kbd: code,
  samp: code,
  sub: styled('sub'),
  sup: styled('sup'),
  u: styled('u', 'ins'),
  ins: styled('u', 'ins'),
  br: () => [{ type: 'break' }],
  a: readAnchor,
  time: ({ attribs, children }) => text(attribs.datetime ?? textOf(children)),
  'ac:link': (link) => readLink(link, readInline),
  'ac:image': readImage,
  'ac:emoticon': (emoticon) => text(emoticonText(emoticon)),
  'ac:placeholder': ({ children }) => text(`[${textOf(children).trim()}]`),
  'ac:parameter': () => [],
  'ac:adf-attribute': () => [],
  'ac:structured-macro': readInlineMacro,
  'ac:macro': readInlineMacro,
};

function readElement(element: Element): PhrasingContent[] {
  const reader = Object.hasOwn(readers, element.name) ? readers[element.name] : undefined;
  return reader ? reader(element) : readInline(element.children);
}

/**
 * Marks words, unless they are marked so already: bold within bold says nothing, and the time that is needed to write
 * marks grows steeply with how deep they are nested, which whoever writes a page decides.
 */
function once(
  element: Element,
  names: readonly string[],
  mark: (nodes: readonly ChildNode[]) => PhrasingContent[],
): PhrasingContent[] {
  return isWithin(element, names) ? readInline(element.children) : mark(element.children);
}

function isWithin(element: Element, names: readonly string[]): boolean {
  for (let { parent } = element; parent !== null; parent = parent.parent) {
    if (isTag(parent) && names.includes(parent.name)) return true;
  }
  return false;
}

// Markdown's marks stand next to a letter: the space that an editor left within them goes outside.
function marked(type: 'strong' | 'emphasis' | 'delete', nodes: readonly ChildNode[]): PhrasingContent[] {
  const inside = readInline(nodes);
  const children = withoutOuterSpace(inside);
  if (children.length === 0) return inside;
  return [...text(spaceAt(inside.at(0), /^\s/)), { type, children }, ...text(spaceAt(inside.at(-1), /\s$/))];
}

function spaceAt(node: PhrasingContent | undefined, edge: RegExp): string {
  return node?.type === 'text' && edge.test(node.value) ? ' ' : '';
}

function readAnchor({ attribs, children }: Element): PhrasingContent[] {
  const words = readInline(children);
  if (!attribs.href) return words;
  const title = attribs.title ? { title: attribs.title } : {};
  return [{ type: 'link', url: attribs.href, ...title, children: words }];
}

function readInlineMacro(macro: Element): PhrasingContent[] {
  if (macro.attribs['ac:name'] === 'status') return text(`[${parameterOf(macro, 'title') ?? 'status'}]`);
  const body = childOf(macro, 'ac:rich-text-body');
  if (body) return readInline(body.children);
  const plain = childOf(macro, 'ac:plain-text-body');
  return plain ? [{ type: 'inlineCode', value: textOf(plain.children) }] : text(macroMark(macro));
}
