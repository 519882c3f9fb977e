import { unparsable } from './cql-error.ts';

/** A piece of a CQL query. A quoted word is never a keyword. */
export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: Sign }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | ',' };

/** The operators that are written in signs. */
export type Sign = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=';

const signs: readonly Sign[] = ['!=', '!~', '>=', '<=', '=', '~', '>', '<'];
const marks = ['(', ')', ','] as const;

/** Splits a query. Throws 400 when a quotation mark is never closed or a sign means nothing. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < query.length) {
    const [token, next] = readToken(query, position);
    if (token) tokens.push(token);
    position = next;
  }
  return tokens;
}

function readToken(query: string, position: number): [Token | undefined, number] {
  const space = /^\s+/.exec(query.slice(position))?.[0];
  if (space !== undefined) return [undefined, position + space.length];
  const mark = marks.find((candidate) => query.startsWith(candidate, position));
  if (mark !== undefined) return [{ kind: 'mark', text: mark }, position + 1];
  const sign = signs.find((candidate) => query.startsWith(candidate, position));
  if (sign !== undefined) return [{ kind: 'operator', text: sign }, position + sign.length];
  const quote = query.charAt(position);
  if (quote === '"' || quote === "'") return readString(query, position, quote);
  const word = /^[^\s()=!~<>,"']+/.exec(query.slice(position))?.[0];
  if (word === undefined) throw unparsable(query, `'${quote}' at character ${position + 1} is not expected`);
  return [{ kind: 'word', text: word }, position + word.length];
}

function readString(query: string, start: number, quote: string): [Token, number] {
  let text = '';
  for (let position = start + 1; position < query.length; position++) {
    const character = query.charAt(position);
    if (character === quote) return [{ kind: 'string', text }, position + 1];
    if (character === '\\') position++;
    text += query.charAt(position);
  }
  throw unparsable(query, `the quotation mark at character ${start + 1} is not closed`);
}
