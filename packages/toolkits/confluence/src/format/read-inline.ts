import { type ChildNode, type Element, isCDATA, isTag, isText } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import { childOf, elementsOf, parameterOf, textOf } from './storage-tree.ts';

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

const strong: Reader = ({ children }) => [{ type: 'strong', children: readInline(children) }];
const emphasis: Reader = ({ children }) => [{ type: 'emphasis', children: readInline(children) }];
const struck: Reader = ({ children }) => [{ type: 'delete', children: readInline(children) }];

const readers: Readonly<Record<string, Reader>> = {
  strong,
  b: strong,
  em: emphasis,
  i: emphasis,
  del: struck,
  s: struck,
  code: ({ children }) => [{ type: 'inlineCode', value: textOf(children) }],
  br: () => [{ type: 'break' }],
  a: ({ attribs, children }) =>
    attribs.href
      ? [{ type: 'link', url: attribs.href, children: readInline(children) }]
      : readInline(children),
  time: ({ attribs, children }) => text(attribs.datetime ?? textOf(children)),
  'ac:link': readLink,
  'ac:image': readImage,
  'ac:emoticon': ({ attribs }) => text(attribs['ac:emoji-fallback'] ?? `:${attribs['ac:name'] ?? 'emoji'}:`),
  'ac:placeholder': () => [],
  'ac:structured-macro': readInlineMacro,
};

function readElement(element: Element): PhrasingContent[] {
  return (readers[element.name] ?? (({ children }) => readInline(children)))(element);
}

// Links by title, to people and to files have no address in storage; their marks say what they lead to.
function readLink(link: Element): PhrasingContent[] {
  const user = childOf(link, 'ri:user');
  if (user) return text(`@${user.attribs['ri:account-id'] ?? user.attribs['ri:userkey'] ?? 'unknown'}`);
  const target =
    childOf(link, 'ri:page')?.attribs['ri:content-title'] ??
    childOf(link, 'ri:blog-post')?.attribs['ri:content-title'] ??
    childOf(link, 'ri:attachment')?.attribs['ri:filename'] ??
    childOf(link, 'ri:space')?.attribs['ri:space-key'] ??
    link.attribs['ac:anchor'];
  const body = childOf(link, 'ac:link-body') ?? childOf(link, 'ac:plain-text-link-body');
  const words = body === undefined ? [] : readInline(body.children);
  return words.length > 0 ? words : text(target ?? '');
}

function readImage(image: Element): PhrasingContent[] {
  const url =
    childOf(image, 'ri:url')?.attribs['ri:value'] ??
    childOf(image, 'ri:attachment')?.attribs['ri:filename'] ??
    '';
  return [{ type: 'image', url, alt: image.attribs['ac:alt'] ?? '' }];
}

function readInlineMacro(macro: Element): PhrasingContent[] {
  const name = macro.attribs['ac:name'] ?? 'unknown';
  if (name === 'status') return text(`[${parameterOf(macro, 'title') ?? 'status'}]`);
  return text(macroMark(macro));
}

/** The one line that stands for a macro without a readable form: `[macro jira: key=ABC-1]`. */
export function macroMark(macro: Element): string {
  const parameters = elementsOf(macro.children, 'ac:parameter')
    .map((parameter) => `${parameter.attribs['ac:name'] ?? ''}=${textOf(parameter.children)}`)
    .join(', ');
  const name = macro.attribs['ac:name'] ?? 'unknown';
  return parameters === '' ? `[macro ${name}]` : `[macro ${name}: ${parameters}]`;
}
