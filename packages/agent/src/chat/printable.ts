import { stripVTControlCharacters } from 'node:util';
import { cutToWidth } from './text-width.ts';

/**
 * `text` without what would steer the terminal. Titles and page texts come from services and may hold anything;
 * written as they are, they could move the cursor, change the window's title or forge lines.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/[[\p{Cc}\p{Bidi_Control}]--[\n\t]]/gv, '');
}

/** `text` on one line of at most `width` columns. */
export function oneLine(text: string, width: number): string {
  return cutToWidth(printable(text.replace(/\s+/g, ' ')).trim(), width);
}
