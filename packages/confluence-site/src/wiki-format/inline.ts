import { namedEntities } from '../storage-format/named-entities.ts';
import { xmlElement, xmlText } from '../storage-format/xml.ts';
import { emoticonAt } from './emoticons.ts';
import type { FinishedParts, TextWithParts } from './finished-parts.ts';
import { imageAt } from './images.ts';
import { linkOf } from './links.ts';
import { TextEffects } from './text-effects.ts';

/** Effects and links in each other; what is deeper is plain text. */
const maximumDepth = 40;

/** What stands at a place of the text, as storage format, and where it ends. */
interface Piece {
  readonly storage: string;
  readonly end: number;
}

/** Writes what stands in a line: text effects, links, pictures, emoticons, dashes, entities, breaks. */
export function writeInline({ text, parts }: TextWithParts): string {
  return write(text, parts, 0);
}

function write(text: string, parts: FinishedParts, depth: number): string {
  if (depth > maximumDepth) return xmlText(text);
  const effects = new TextEffects(text);
  const inner = (inside: string): string => write(inside, parts, depth + 1);
  let written = '';
  let position = 0;
  while (position < text.length) {
    const piece = pieceAt(text, position, { parts, effects, inner });
    written += piece.storage;
    position = piece.end;
  }
  return written;
}

interface Reading {
  readonly parts: FinishedParts;
  readonly effects: TextEffects;
  readonly inner: (inside: string) => string;
}

function pieceAt(text: string, position: number, reading: Reading): Piece {
  return specialAt(text, position, reading) ?? plainAt(text, position);
}

function specialAt(text: string, position: number, reading: Reading): Piece | undefined {
  switch (text.charAt(position)) {
    case '\uFDD0':
    case '\uFDD1':
      return reading.parts.at(text, position);
    case '\\':
      return backslashAt(text, position);
    case '\n':
      return { storage: '<br />', end: position + 1 };
    case '{':
      return monospacedAt(text, position, reading) ?? effectAt(text, position, reading);
    case '[':
      return linkAt(text, position, reading);
    case '!':
      return imageAt(text, position);
    case '&':
      return entityAt(text, position);
    case ':':
    case ';':
    case '(':
      return emoticonAt(text, position);
    case '-':
      return dashAt(text, position) ?? effectAt(text, position, reading);
    default:
      return effectAt(text, position, reading);
  }
}

const escaped = /\\(?:\\(?!\\)|([*_?+^~{}[\]!|#\\()@:;-]))/y;

// Two backslashes break the line, one takes the sign after it for itself.
function backslashAt(text: string, position: number): Piece | undefined {
  escaped.lastIndex = position;
  const match = escaped.exec(text);
  if (!match) return undefined;
  const storage = match[1] === undefined ? '<br class="atl-forced-newline" />' : xmlText(match[1]);
  return { storage, end: escaped.lastIndex };
}

const monospaced = /\{\{([^\n{}]+)\}\}/y;

function monospacedAt(text: string, position: number, { inner }: Reading): Piece | undefined {
  monospaced.lastIndex = position;
  const inside = monospaced.exec(text)?.[1];
  return inside === undefined
    ? undefined
    : { storage: xmlElement('code', {}, inner(inside)), end: monospaced.lastIndex };
}

const bracketed = /\[([^[\]\n]{1,2000})\]/y;

function linkAt(text: string, position: number, { inner }: Reading): Piece | undefined {
  bracketed.lastIndex = position;
  const inside = bracketed.exec(text)?.[1];
  const end = bracketed.lastIndex;
  const storage = inside === undefined ? undefined : linkOf(inside, inner);
  return storage === undefined ? undefined : { storage, end };
}

const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]*));/iy;

function entityAt(text: string, position: number): Piece | undefined {
  entity.lastIndex = position;
  const [storage, decimal, hexadecimal, name] = entity.exec(text) ?? [];
  if (storage === undefined) return undefined;
  const isKnown =
    name === undefined
      ? isCharacter(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16))
      : Object.hasOwn(namedEntities, name) || ['amp', 'lt', 'gt', 'quot'].includes(name);
  return isKnown ? { storage, end: entity.lastIndex } : undefined;
}

// What XML takes of Unicode, without what only some take.
function isCharacter(code: number): boolean {
  return (
    code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe
  );
}

const dashes = /---?(?=\s)/y;

function dashAt(text: string, position: number): Piece | undefined {
  if (!/\s/.test(text.charAt(position - 1))) return undefined;
  dashes.lastIndex = position;
  const dash = dashes.exec(text)?.[0];
  return dash === undefined ? undefined : { storage: dash === '--' ? '–' : '—', end: dashes.lastIndex };
}

function effectAt(text: string, position: number, { effects, inner }: Reading): Piece | undefined {
  const effect = effects.at(position);
  if (!effect) return undefined;
  const inside = inner(text.slice(effect.start, effect.end));
  return { storage: xmlElement(effect.element, {}, inside), end: effect.next };
}

const address = /(?:https?:\/\/|mailto:)[^\s<>"|\uFDD0-\uFDD2\\]*[^\s<>"|\uFDD0-\uFDD2\\.,;:!?()[\]{}*_]/y;
const plain = /[\p{L}\p{N} ,.]+|[\s\S]/uy;

function plainAt(text: string, position: number): Piece {
  address.lastIndex = position;
  const link = address.exec(text)?.[0];
  if (link !== undefined) {
    return { storage: xmlElement('a', { href: link }, xmlText(link)), end: address.lastIndex };
  }
  plain.lastIndex = position;
  const characters = plain.exec(text)?.[0] ?? '';
  const before = characters.search(/(?<![\p{L}\p{N}])(?:http|mailto)/u);
  const taken = before > 0 ? characters.slice(0, before) : characters;
  return { storage: xmlText(taken), end: position + taken.length };
}
