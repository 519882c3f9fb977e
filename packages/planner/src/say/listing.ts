import type { JsonObject, ToolAnnotations } from '@tributary/toolkit';
import { entriesOf } from '../conversation/things.ts';
import { fillTemplate, readable } from './template.ts';

type Listing = NonNullable<ToolAnnotations['listing']>;

/** A list as a list, and as a number where a number was asked for. */
export function listed(listing: Listing, data: JsonObject, counts: boolean): string {
  const value = data[listing.field];
  const plain = Array.isArray(value) ? value.filter((entry) => typeof entry !== 'object') : [];
  const lines = [
    ...entriesOf(value).map((entry) => fillTemplate(listing.entry, entry) || readable(entry)),
    ...plain.map(readable),
  ].filter((line) => line !== '');
  const number = lines.length;
  const more = ['nextCursor', 'next', 'cursor', 'hasMore'].some((name) => Boolean(data[name]));
  const counted = `${more ? 'at least ' : ''}${number === 0 ? 'no' : number} ${number === 1 ? listing.noun : plural(listing.noun)}`;
  const sentence = `There ${number === 1 ? 'is' : 'are'} ${counted}`;
  if (counts || number === 0) return `${sentence}.`;
  return `${sentence}:\n\n${lines.map((line) => `* ${line}`).join('\n')}`;
}

/** `page` as `pages`, `category` as `categories`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
