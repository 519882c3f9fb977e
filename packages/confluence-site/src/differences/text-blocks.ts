import { inlineHtml, settings } from '../storage-format/element-kinds.ts';
import type { LinkResolver } from '../storage-format/link-resolver.ts';
import {
  childNamed,
  elementsOf,
  parseStorage,
  type StorageElement,
  type StorageNode,
  textOf,
} from '../storage-format/parse.ts';

/** A piece of a body that is read in one go: a paragraph, a heading, a list's item, a table's cell, a line of code. */
export interface TextBlock {
  /** The element that it is, such as `h2`; `macro` for the name and settings of one. */
  readonly kind: string;
  readonly text: string;
}

const inline = new Set([
  ...inlineHtml,
  'time',
  'br',
  'ac:link',
  'ac:link-body',
  'ac:plain-text-link-body',
  'ac:inline-comment-marker',
  'ac:emoticon',
  'ac:image',
  'ac:task-body',
]);
const silent = new Set(settings);
const blockKinds = /^(h[1-6]|li|td|th|blockquote|pre)$/;

/** A body as the blocks that a reader sees, in order, so that two versions can be compared by their words. */
export function textBlocks(storage: string, userName: LinkResolver['userName']): TextBlock[] {
  const blocks: TextBlock[] = [];
  let words = '';
  const end = (kind: string): void => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ kind, text });
    words = '';
  };
  const read = (node: StorageNode, kind: string): void => {
    if (node.kind === 'text') words += node.text;
    else if (inline.has(node.name) || node.name.startsWith('ri:')) readInline(node, kind);
    else if (!silent.has(node.name)) readBlock(node, kind);
  };
  const readInline = (element: StorageElement, kind: string): void => {
    words += inlineWords(element, userName);
    for (const child of element.children) read(child, kind);
  };
  const readBlock = (element: StorageElement, outer: string): void => {
    end(outer);
    const kind = kindOf(element, outer);
    if (element.name === 'ac:task') words += isDone(element) ? '[x] ' : '[ ] ';
    if (isMacro(element)) blocks.push(...macroBlocks(element));
    for (const child of readablePart(element)) read(child, kind);
    end(kind);
  };
  for (const node of parseStorage(storage)) read(node, 'p');
  end('p');
  return blocks;
}

// A paragraph in a list's item or a table's cell is that item or cell.
function kindOf({ name }: StorageElement, outer: string): string {
  if (name === 'ac:task') return 'task';
  return blockKinds.test(name) ? name : outer;
}

/** What is inside, but for the settings and plain text of a macro, which are blocks of their own. */
function readablePart(element: StorageElement): readonly StorageNode[] {
  if (!isMacro(element)) return element.children;
  return childNamed(element, 'ac:rich-text-body')?.children ?? [];
}

function isMacro(element: StorageElement): boolean {
  return element.name === 'ac:structured-macro' || element.name === 'ac:macro';
}

function isDone(task: StorageElement): boolean {
  return textOf(childNamed(task, 'ac:task-status')?.children ?? []).trim() === 'complete';
}

/** The macro with its settings as one block, and each line of its plain text as another. */
function macroBlocks(macro: StorageElement): TextBlock[] {
  const parameters = elementsOf(macro.children)
    .filter(({ name }) => name === 'ac:parameter')
    .map(({ attributes, children }) => `${attributes['ac:name'] ?? ''}=${textOf(children)}`);
  const text = [macro.attributes['ac:name'] ?? '', ...parameters].join(' ');
  const code = textOf(childNamed(macro, 'ac:plain-text-body')?.children ?? []);
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  return [{ kind: 'macro', text }, ...lines.map((line) => ({ kind: 'code', text: line }))];
}

/** What an element says that has no words inside: a date, a picture, a person, a link by title. */
function inlineWords(
  { name, attributes, children }: StorageElement,
  userName: LinkResolver['userName'],
): string {
  if (name === 'br') return ' ';
  if (name === 'time') return attributes.datetime ?? '';
  if (name === 'ac:emoticon') return attributes['ac:emoji-fallback'] ?? `:${attributes['ac:name'] ?? ''}:`;
  if (name === 'ri:user') return `@${userName(attributes['ri:account-id'] ?? '') ?? 'Unknown user'}`;
  if (name !== 'ac:image' && name !== 'ac:link') return '';
  const target = elementsOf(children).find((child) => child.name.startsWith('ri:'))?.attributes ?? {};
  const label = target['ri:content-title'] ?? target['ri:filename'] ?? target['ri:value'] ?? '';
  if (name === 'ac:image') return `[image: ${label}]`;
  return textOf(children).trim() === '' ? label : '';
}
