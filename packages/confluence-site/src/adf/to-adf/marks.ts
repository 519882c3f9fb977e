import type { StorageElement } from '../../storage-format/parse.ts';
import type { AdfMark } from '../adf-node.ts';

const marksByElement: Readonly<Record<string, AdfMark>> = {
  strong: { type: 'strong' },
  b: { type: 'strong' },
  em: { type: 'em' },
  i: { type: 'em' },
  u: { type: 'underline' },
  ins: { type: 'underline' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  sub: { type: 'subsup', attrs: { type: 'sub' } },
  sup: { type: 'subsup', attrs: { type: 'sup' } },
};

/** The marks that an element in a line puts on the text in it; undefined where it is no such element. */
export function marksOf(element: StorageElement): AdfMark[] | undefined {
  const mark = Object.hasOwn(marksByElement, element.name) ? marksByElement[element.name] : undefined;
  if (mark) return [mark];
  if (element.name === 'span') return colorMarks(styleOf(element));
  if (element.name === 'a') return [linkMark(element.attributes.href ?? '')];
  if (element.name === 'ac:inline-comment-marker') {
    return [
      {
        type: 'annotation',
        attrs: { annotationType: 'inlineComment', id: element.attributes['ac:ref'] ?? '' },
      },
    ];
  }
  return undefined;
}

/** A link on text. */
export function linkMark(href: string): AdfMark {
  return { type: 'link', attrs: { href } };
}

/** Marks with one more, which replaces what is there of its type. Code takes no other mark than links and comments. */
export function withMark(marks: readonly AdfMark[], added: AdfMark): AdfMark[] {
  const all = [...marks.filter((mark) => mark.type !== added.type), added];
  if (!all.some((mark) => mark.type === 'code')) return all;
  return all.filter((mark) => ['code', 'link', 'annotation'].includes(mark.type));
}

/** Alignment and indentation of a paragraph or heading, of which ADF takes one. */
export function layoutMarks(element: StorageElement): AdfMark[] {
  const style = styleOf(element);
  const align = style.get('text-align');
  if (align === 'center') return [{ type: 'alignment', attrs: { align: 'center' } }];
  if (align === 'right' || align === 'end') return [{ type: 'alignment', attrs: { align: 'end' } }];
  const level = Math.round(Number.parseFloat(style.get('margin-left') ?? '0') / 30);
  return level >= 1 ? [{ type: 'indentation', attrs: { level: Math.min(level, 6) } }] : [];
}

/** A colour as ADF has it, `#rrggbb`; undefined where it is written in no form that is known. */
export function hexColor(color: string | undefined): string | undefined {
  const text = color?.trim().toLowerCase() ?? '';
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const parts = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function colorMarks(style: ReadonlyMap<string, string>): AdfMark[] {
  const color = hexColor(style.get('color'));
  const background = hexColor(style.get('background-color'));
  return [
    ...(color === undefined ? [] : [{ type: 'textColor', attrs: { color } }]),
    ...(background === undefined ? [] : [{ type: 'backgroundColor', attrs: { color: background } }]),
  ];
}

function styleOf(element: StorageElement): Map<string, string> {
  const declarations = (element.attributes.style ?? '')
    .split(';')
    .map((declaration) => declaration.split(':'));
  return new Map(declarations.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]));
}
