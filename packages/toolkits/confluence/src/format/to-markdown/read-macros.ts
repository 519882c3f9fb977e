import type { Element } from 'domhandler';
import type { BlockContent, Code } from 'mdast';
import { childOf, parameterOf, textOf } from '../storage-tree.ts';
import type { PanelKind } from '../syntax/nodes.ts';
import { macroMark } from './resources.ts';

type ReadBlocks = (nodes: Element['children']) => BlockContent[];

const panels: Readonly<Record<string, PanelKind>> = {
  info: 'NOTE',
  note: 'IMPORTANT',
  tip: 'TIP',
  success: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

// Those that only arrange, name or collect what is in them.
const transparent = new Set(['excerpt', 'details', 'section', 'column', 'legacy-content']);
const codeMacros = new Set(['code', 'noformat']);

/** Reads a macro that stands by itself: as what it holds, or as the line that names it. */
export function readMacro(macro: Element, readBlocks: ReadBlocks): BlockContent[] {
  const name = macro.attribs['ac:name'] ?? '';
  const plain = childOf(macro, 'ac:plain-text-body');
  if (plain) return [readCode(macro, name, textOf(plain.children))];
  const body = childOf(macro, 'ac:rich-text-body');
  if (!body) return [{ type: 'paragraph', children: [{ type: 'text', value: macroMark(macro) }] }];
  const children = readBlocks(body.children);
  if (transparent.has(name)) return children;
  const title = parameterOf(macro, 'title') ?? '';
  const kind = Object.hasOwn(panels, name) ? panels[name] : undefined;
  if (kind) return [{ type: 'panel', kind, title, children }];
  if (name === 'expand') return [{ type: 'expand', title, children }];
  return [
    {
      type: 'blockquote',
      children: [heading(name === 'panel' ? title : macroMark(macro)), ...children].flat(),
    },
  ];
}

function heading(words: string): BlockContent[] {
  if (words === '') return [];
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: words }] }] }];
}

function readCode(macro: Element, name: string, value: string): Code {
  const language = parameterOf(macro, 'language') ?? (codeMacros.has(name) ? '' : name);
  const title = parameterOf(macro, 'title');
  const lang = language.replace(/[\s`]+/g, '-') || (title ? 'text' : null);
  return { type: 'code', lang, meta: title ? `title="${title.replace(/[\s"`]+/g, ' ')}"` : null, value };
}

/** Reads what only the newer editor knows: its note panel and its decisions; of others what stands in for them. */
export function readAdfExtension(extension: Element, readBlocks: ReadBlocks): BlockContent[] {
  const node = childOf(extension, 'ac:adf-node');
  const content = node && childOf(node, 'ac:adf-content');
  if (node?.attribs.type === 'panel' && content) {
    return [{ type: 'panel', kind: 'IMPORTANT', title: '', children: readBlocks(content.children) }];
  }
  const fallback = childOf(extension, 'ac:adf-fallback');
  return readBlocks((fallback ?? extension).children);
}
