import { xmlElement } from '../../storage-format/xml.ts';
import { type AdfMark, textAttribute } from '../adf-node.ts';
import { refusal } from '../read-adf.ts';

/** From the outside in: what is first stands around what follows. */
const order = [
  'annotation',
  'link',
  'strong',
  'em',
  'underline',
  'strike',
  'subsup',
  'textColor',
  'backgroundColor',
  'code',
];

/** Marks in the order in which they nest, without those that storage format does not tell. */
export function nestedMarks(marks: readonly AdfMark[]): AdfMark[] {
  return marks
    .filter((mark) => order.includes(mark.type))
    .sort((first, second) => order.indexOf(first.type) - order.indexOf(second.type));
}

/** Puts a mark's element around what is written already. */
export function wrapInMark(mark: AdfMark, content: string): string {
  switch (mark.type) {
    case 'strong':
    case 'em':
    case 'code':
      return xmlElement(mark.type, {}, content);
    case 'underline':
      return xmlElement('u', {}, content);
    case 'strike':
      return xmlElement('del', {}, content);
    case 'subsup':
      return xmlElement(textAttribute(mark, 'type') === 'sup' ? 'sup' : 'sub', {}, content);
    case 'link':
      return xmlElement('a', { href: required(mark, 'href') }, content);
    case 'textColor':
      return xmlElement('span', { style: `color: ${required(mark, 'color')};` }, content);
    case 'backgroundColor':
      return xmlElement('span', { style: `background-color: ${required(mark, 'color')};` }, content);
    case 'annotation':
      return xmlElement('ac:inline-comment-marker', { 'ac:ref': required(mark, 'id') }, content);
    default:
      return content;
  }
}

/** The style of a paragraph or heading that is aligned or indented. */
export function layoutStyle(marks: readonly AdfMark[] = []): string | undefined {
  for (const mark of marks) {
    if (mark.type === 'alignment')
      return `text-align: ${textAttribute(mark, 'align') === 'center' ? 'center' : 'right'};`;
    if (mark.type === 'indentation')
      return `margin-left: ${30 * (Number(textAttribute(mark, 'level')) || 1)}.0px;`;
  }
  return undefined;
}

function required(mark: AdfMark, name: string): string {
  const value = textAttribute(mark, name);
  if (value === undefined) throw refusal(`the mark '${mark.type}' needs the attribute '${name}'`);
  return value;
}
