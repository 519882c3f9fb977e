import type { AlignType, Blockquote, Code, RootContent, Table } from 'mdast';
import { definitionsOf, parseMarkdown } from '../syntax/markdown.ts';
import { type Folded, foldDetails } from './fold-html.ts';
import type { StorageWriting } from './storage-writing.ts';
import { writeInline } from './write-inline.ts';
import { writeList } from './write-lists.ts';
import { readMarkedQuote, writeBox } from './write-panels.ts';
import { cdata, escapeXml } from './xml.ts';

/** Writes what stands below one another: paragraphs, lists, tables. */
export function writeBlocks(nodes: readonly RootContent[], writing: StorageWriting): string {
  return writeFolded(foldDetails(nodes), writing);
}

function writeFolded(nodes: readonly Folded[], writing: StorageWriting): string {
  return writing.nested(() => nodes.map((node) => writeBlock(node, writing)).join(''));
}

function writeBlock(node: Folded, writing: StorageWriting): string {
  switch (node.type) {
    case 'details':
      return writeBox('expand', node.title, writeFolded(node.children, writing));
    case 'innerMarkdown':
      return writeInner(node.value, writing);
    case 'paragraph':
      return `<p>${writeInline(node.children, writing)}</p>`;
    case 'heading':
      return `<h${node.depth}>${writeInline(node.children, writing)}</h${node.depth}>`;
    case 'list':
      return writeList(node, writing);
    case 'blockquote':
      return writeQuote(node, writing);
    case 'code':
      return writeCode(node);
    case 'table':
      return writeTable(node, writing);
    case 'thematicBreak':
      return '<hr />';
    case 'html':
      return `<p>${escapeXml(node.value)}</p>`;
    // Written where they are referred to.
    case 'definition':
    case 'footnoteDefinition':
      return '';
    // Parts of the above, or what this parser is not set to make.
    case 'panel':
    case 'expand':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'yaml':
      return '';
    default:
      return writeInline([node], writing);
  }
}

function writeInner(markdown: string, writing: StorageWriting): string {
  const inner = parseMarkdown(markdown);
  return writing.withDefinitions(definitionsOf(inner), () => writeBlocks(inner.children, writing));
}

function writeQuote(quote: Blockquote, writing: StorageWriting): string {
  const marked = readMarkedQuote(quote);
  if (marked) return writeBox(marked.macro, marked.title, writeBlocks(marked.children, writing));
  return writing.withoutTaskLists(() => `<blockquote>${writeBlocks(quote.children, writing)}</blockquote>`);
}

function writeCode({ lang, meta, value }: Code): string {
  const title = /(?:^|\s)title="([^"]+)"/.exec(meta ?? '')?.[1];
  const text = `<ac:plain-text-body>${cdata(value)}</ac:plain-text-body>`;
  return `<ac:structured-macro ac:name="code">${parameter('language', lang)}${parameter('title', title)}${text}</ac:structured-macro>`;
}

function parameter(name: string, value: string | null | undefined): string {
  return value ? `<ac:parameter ac:name="${name}">${escapeXml(value)}</ac:parameter>` : '';
}

function writeTable(table: Table, writing: StorageWriting): string {
  const rows = table.children.map((row, rowIndex) => {
    const tag = rowIndex === 0 ? 'th' : 'td';
    const cells = row.children.map((cell, column) => {
      const paragraph = `<p${alignment(table.align?.[column])}>${writeInline(cell.children, writing)}</p>`;
      return `<${tag}>${paragraph}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

// Left is how every cell stands without saying so.
function alignment(align: AlignType | undefined): string {
  return align === 'center' || align === 'right' ? ` style="text-align: ${align};"` : '';
}
