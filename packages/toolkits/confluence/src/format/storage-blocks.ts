import type { AlignType, Code, RootContent, Table } from 'mdast';
import { writeInline } from './storage-inline.ts';
import { writeList } from './storage-lists.ts';
import type { StorageWriting } from './storage-writing.ts';
import { cdata, escapeXml } from './xml.ts';

/** Writes what stands below one another: paragraphs, lists, tables. */
export function writeBlocks(nodes: readonly RootContent[], writing: StorageWriting): string {
  return writing.nested(() => nodes.map((node) => writeBlock(node, writing)).join(''));
}

function writeBlock(node: RootContent, writing: StorageWriting): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${writeInline(node.children, writing)}</p>`;
    case 'heading':
      return `<h${node.depth}>${writeInline(node.children, writing)}</h${node.depth}>`;
    case 'list':
      return writeList(node, writing);
    case 'blockquote':
      return writing.withoutTaskLists(
        () => `<blockquote>${writeBlocks(node.children, writing)}</blockquote>`,
      );
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
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'yaml':
      return '';
    default:
      return writeInline([node], writing);
  }
}

function writeCode(node: Code): string {
  const language = node.lang ? `<ac:parameter ac:name="language">${escapeXml(node.lang)}</ac:parameter>` : '';
  const text = `<ac:plain-text-body>${cdata(node.value)}</ac:plain-text-body>`;
  return `<ac:structured-macro ac:name="code">${language}${text}</ac:structured-macro>`;
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
