import { isDeepStrictEqual } from 'node:util';
import { macroXml, xmlElement, xmlText } from '../../storage-format/xml.ts';
import { type AdfMark, type AdfNode, asObject, textAttribute } from '../adf-node.ts';
import { refusal } from '../read-adf.ts';
import { writeExtension } from './extensions.ts';
import { nestedMarks, wrapInMark } from './marks.ts';
import { imageOf } from './media.ts';

/** A node of a line with the marks that still go around it. */
interface Marked {
  readonly node: AdfNode;
  readonly marks: readonly AdfMark[];
}

/** What stands in a line. Neighbours that share a mark stand in one element. */
export function writeInline(nodes: readonly AdfNode[]): string {
  return writeMarked(nodes.map((node) => ({ node, marks: nestedMarks(node.marks ?? []) })));
}

function writeMarked(line: readonly Marked[]): string {
  let written = '';
  for (let at = 0; at < line.length; ) {
    const run = runFrom(line, at);
    const [first] = run;
    const mark = first?.marks[0];
    if (first === undefined) break;
    if (mark === undefined) written += writeNode(first.node);
    else
      written += wrapInMark(
        mark,
        writeMarked(run.map(({ node, marks }) => ({ node, marks: marks.slice(1) }))),
      );
    at += run.length;
  }
  return written;
}

/** The nodes from here on that share their outermost mark; one node, where it has none. */
function runFrom(line: readonly Marked[], start: number): readonly Marked[] {
  const mark = line[start]?.marks[0];
  let end = start + 1;
  while (mark !== undefined && end < line.length && isDeepStrictEqual(line[end]?.marks[0], mark)) end++;
  return line.slice(start, end);
}

function writeNode(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return xmlText(node.text ?? '');
    case 'hardBreak':
      return '<br />';
    case 'mention':
      return xmlElement('ac:link', {}, xmlElement('ri:user', { 'ri:account-id': required(node, 'id') }));
    case 'emoji':
      return emojiXml(node);
    case 'date':
      return dateXml(node);
    case 'status':
      return statusXml(node);
    case 'placeholder':
      return xmlElement('ac:placeholder', {}, xmlText(required(node, 'text')));
    case 'inlineCard':
      return cardXml(node, 'inline');
    case 'inlineExtension':
      return writeExtension(node, '');
    case 'mediaInline':
      return imageOf({ ...node, attrs: { ...node.attrs, type: 'file' } });
    default:
      throw refusal(`a node of the type '${node.type}' cannot stand in a line here`);
  }
}

/** A Smart Link. */
export function cardXml(node: AdfNode, appearance: 'inline' | 'block' | 'embed'): string {
  const url = textAttribute(node, 'url') ?? asObject(node.attrs?.data).url;
  if (typeof url !== 'string') throw refusal(`'${node.type}' needs the attribute 'url'`);
  return xmlElement('a', { href: url, 'data-card-appearance': appearance }, xmlText(url));
}

/** An attribute without which a node means nothing. Throws 400 when it is missing. */
export function required(node: AdfNode, name: string): string {
  const value = textAttribute(node, name);
  if (value === undefined) throw refusal(`'${node.type}' needs the attribute '${name}'`);
  return value;
}

function emojiXml(node: AdfNode): string {
  const shortName = required(node, 'shortName');
  return xmlElement('ac:emoticon', {
    // The name of emoji that storage format's own few names do not tell.
    'ac:name': 'blue-star',
    'ac:emoji-shortname': shortName,
    'ac:emoji-id': textAttribute(node, 'id'),
    'ac:emoji-fallback': textAttribute(node, 'text') ?? shortName,
  });
}

function dateXml(node: AdfNode): string {
  const moment = new Date(Number(required(node, 'timestamp')));
  if (Number.isNaN(moment.getTime())) throw refusal("'date' needs a 'timestamp' in milliseconds since 1970");
  return xmlElement('time', { datetime: moment.toISOString().slice(0, 10) });
}

function statusXml(node: AdfNode): string {
  const color = textAttribute(node, 'color') ?? 'neutral';
  const colour = color === 'neutral' ? undefined : `${color.charAt(0).toUpperCase()}${color.slice(1)}`;
  return macroXml('status', { title: required(node, 'text'), colour });
}
