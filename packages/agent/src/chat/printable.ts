import { stripVTControlCharacters } from 'node:util';

/**
 * `text` without what would steer the terminal. Titles and page texts come from services and may hold anything;
 * written as they are, they could move the cursor, change the window's title or forge lines.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/[[\p{Cc}\p{Bidi_Control}]--[\n\t]]/gv, '');
}

/** `text` on one line of at most `length` characters. */
export function oneLine(text: string, length: number): string {
  const line = printable(text.replace(/\s+/g, ' ')).trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
