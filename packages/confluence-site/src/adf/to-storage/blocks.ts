import { escapeHtml } from '../../storage-format/html.ts';
import { cdata, macroXml, richTextBody, xmlElement } from '../../storage-format/xml.ts';
import { type AdfNode, textAttribute, textOfAdf } from '../adf-node.ts';
import { panelTypes } from '../panel-types.ts';
import { refusal } from '../read-adf.ts';
import { writeExtension } from './extensions.ts';
import { cardXml, required } from './inline.ts';
import { layoutStyle } from './marks.ts';
import { writeMedia } from './media.ts';
import { writeTable } from './tables.ts';
import { writeDecisionList, writeTaskList } from './tasks.ts';
import type { NodeWriter, Writing } from './writing.ts';

const writers: Readonly<Record<string, NodeWriter>> = {
  paragraph: (node, writing) => lineXml('p', node, writing),
  heading: headingXml,
  rule: () => '<hr />',
  blockquote: (node, { blocks }) => `<blockquote>${blocks(node.content)}</blockquote>`,
  bulletList: (node, { blocks }) => `<ul>${blocks(node.content)}</ul>`,
  orderedList: orderedListXml,
  listItem: (node, { blocks }) => `<li>${blocks(node.content)}</li>`,
  codeBlock: codeXml,
  panel: panelXml,
  expand: expandXml,
  nestedExpand: expandXml,
  table: writeTable,
  taskList: writeTaskList,
  decisionList: writeDecisionList,
  mediaSingle: writeMedia,
  mediaGroup: writeMedia,
  blockCard: (node) => `<p>${cardXml(node, 'block')}</p>`,
  embedCard: (node) => `<p>${cardXml(node, 'embed')}</p>`,
  extension: (node) => writeExtension(node, ''),
  bodiedExtension: (node, { blocks }) => writeExtension(node, blocks(node.content)),
};

/** One block. Throws 400 on a node that is none, or none that storage format has. */
export function writeBlock(node: AdfNode, writing: Writing): string {
  const write = Object.hasOwn(writers, node.type) ? writers[node.type] : undefined;
  if (!write) throw refusal(`a node of the type '${node.type}' cannot stand among blocks here`);
  return write(node, writing);
}

function lineXml(name: string, node: AdfNode, { inline }: Writing): string {
  const style = layoutStyle(node.marks);
  return `<${name}${style === undefined ? '' : ` style="${escapeHtml(style)}"`}>${inline(node.content)}</${name}>`;
}

function headingXml(node: AdfNode, writing: Writing): string {
  const level = required(node, 'level');
  if (!/^[1-6]$/.test(level)) throw refusal("the 'level' of a heading is 1 to 6");
  return lineXml(`h${level}`, node, writing);
}

function orderedListXml(node: AdfNode, { blocks }: Writing): string {
  const order = textAttribute(node, 'order');
  const start = order === undefined || order === '1' ? '' : ` start="${escapeHtml(order)}"`;
  return `<ol${start}>${blocks(node.content)}</ol>`;
}

function codeXml(node: AdfNode): string {
  const body = xmlElement('ac:plain-text-body', {}, cdata(textOfAdf(node)));
  return macroXml('code', { language: textAttribute(node, 'language') }, body);
}

function panelXml(node: AdfNode, { blocks }: Writing): string {
  const type = required(node, 'panelType');
  const content = blocks(node.content);
  const macro = Object.hasOwn(panelTypes, type) ? panelTypes[type] : undefined;
  if (macro !== undefined) return macroXml(macro, {}, richTextBody(content));
  const attributes = [
    ['panel-type', type],
    ['panel-icon', textAttribute(node, 'panelIcon')],
    ['panel-icon-id', textAttribute(node, 'panelIconId')],
    ['panel-icon-text', textAttribute(node, 'panelIconText')],
    ['panel-color', textAttribute(node, 'panelColor')],
  ] as const;
  const written = attributes
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => xmlElement('ac:adf-attribute', { key }, escapeHtml(value ?? '')))
    .join('');
  const inside = `${written}${xmlElement('ac:adf-content', {}, content)}`;
  return xmlElement('ac:adf-extension', {}, xmlElement('ac:adf-node', { type: 'panel' }, inside));
}

function expandXml(node: AdfNode, { blocks }: Writing): string {
  return macroXml(
    'expand',
    { title: textAttribute(node, 'title') || undefined },
    richTextBody(blocks(node.content)),
  );
}
