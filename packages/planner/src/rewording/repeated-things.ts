import { isDescribing } from '../language/describing.ts';
import { readOrdinal } from '../language/numbers.ts';
import { isActionWord, isThing } from '../language/synonyms.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isConnective, isPreposition } from '../language/words.ts';
import { isWishForNew } from './wishes.ts';
import { splitWithoutVerb } from './without-verb-again.ts';

/**
 * The requests of one clause that says its verb once: `create a page A in X and a page B in Y`, `show the labels of X and
 * the labels of Y`. What both are said to have is said of each.
 */
export function splitRepeated(request: string): readonly string[] {
  const found = shared.exec(request);
  const parts = found === null ? [] : splitNew(request.slice(0, found.index));
  if (found !== null && parts.length > 1) return parts.map((part) => `${part} ${found.groups?.what ?? ''}`);
  return splitNew(request).flatMap(splitSame).flatMap(splitWithoutVerb);
}

const shared =
  /,?\s+(?:both|each|all)(?: of (?:them|which))?(?: of)?,? (?<what>with (?:the |an? )?(?:same )?(?:text|content|body|labels?)\b.*)$/is;

/** `show the labels of X and the labels of Y`: the noun comes again with what it is of. */
function splitSame(request: string): readonly string[] {
  const tokens = tokenize(request);
  const verb = tokens.findIndex(({ kind, word }) => kind === 'word' && isActionWord(word));
  const article = isWord(tokens[verb + 1], ['me', 'us']) ? verb + 2 : verb + 1;
  const noun = tokens[article + 1];
  if (verb < 0 || noun?.kind !== 'word' || !isWord(tokens[article], ['the'])) return [request];
  const again = tokens.findIndex(
    (token, at) =>
      at > article + 2 &&
      isConnective(token.word) &&
      token.kind === 'word' &&
      isWord(tokens[at + 1], ['the']) &&
      isWord(tokens[at + 2], [noun.word]),
  );
  const [cut, next, start] = [tokens[again], tokens[again + 1], tokens[verb]];
  if (!cut || !next || !start) return [request];
  const links = [tokens.slice(article + 2, again), tokens.slice(again + 3)].map((part) =>
    part.findLast(({ kind, word }) => kind === 'word' && isPreposition(word) && word !== 'with'),
  );
  if (!links[0] || links[0].word !== links[1]?.word) return [request];
  const lead = request.slice(start.start, next.start === 0 ? 0 : tokens[article]?.start);
  return [
    request.slice(0, cut.start).trim().replace(/,$/, ''),
    ...splitSame(`${lead}${request.slice(next.start)}`),
  ];
}

function isWord(token: Token | undefined, words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.word);
}

/** `create a page A in X and a page B in Y`: the noun comes again, so its verb is meant again. */
function splitNew(request: string): readonly string[] {
  const tokens = tokenize(request);
  const verb = tokens.findIndex((token, at) => token.kind === 'word' && isVerb(tokens, at));
  const noun = tokens[nounAt(tokens, verb + 2)];
  if (verb < 0 || tokens[verb + 1]?.kind !== 'word' || !noun || !isNewOne(tokens[verb + 1])) return [request];
  const again = tokens.findIndex(
    (token, at) => at > verb + 2 && isConnective(token.word) && isNewThing(tokens, at, noun.word),
  );
  const start = afterPointer(tokens, again + 1);
  const [cut, next] = [tokens[again], tokens[start]];
  if (!cut || !next) return [request];
  const place = request.slice(cut.end, next.start);
  const where =
    place.trim() !== '' ? place.trimEnd() : isChildUnplaced(tokens.slice(again)) ? ' under it' : '';
  const end = tokens[nounAt(tokens, start + 1)]?.end ?? next.start;
  const said = isActionWord(tokens[verb]?.word ?? '') ? tokens[verb]?.text : 'create';
  const rest = `${said} ${request.slice(next.start, end)}${where}${request.slice(end)}`;
  const first = request.slice(0, cut.start).trim().replace(/,$/, '');
  return [
    `${first}${placeOf(tokens.slice(verb + 2, again), tokens.slice(start), request)}`,
    ...splitNew(rest),
  ];
}

// `and a page B in Y`, `and in it a page B`
function isNewThing(tokens: readonly Token[], connective: number, noun: string): boolean {
  const start = afterPointer(tokens, connective + 1);
  if (!isNewOne(tokens[start])) return false;
  const pointed = start > connective + 1;
  return (
    pointed ||
    isNamedInside(tokens, nounAt(tokens, start + 1)) ||
    isSameNoun(tokens[nounAt(tokens, start + 1)]?.word, noun) ||
    isNamedNext(tokens, start + 1)
  );
}

// `in it a page`: behind the words that point to what was made before.
function afterPointer(tokens: readonly Token[], at: number): number {
  const [place, pointer] = [tokens[at], tokens[at + 1]];
  if (place?.kind === 'word' && isPreposition(place.word) && pointer?.kind === 'word') {
    if (['it', 'there'].includes(pointer.word)) return at + 2;
  }
  return place?.kind === 'word' && place.word === 'there' ? at + 1 : at;
}

// `a second draft page`: words that only say how or which a thing is stand before its noun.
function nounAt(tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === 'word' && isBeforeNoun(tokens[at]?.word ?? '')) at += 1;
  return at;
}

function isBeforeNoun(word: string): boolean {
  return isDescribing(word) || word === 'child' || (readOrdinal(word) !== undefined && word !== 'one');
}

const children = new Set(['child', 'subpage', 'sub-page']);

function isSameNoun(word: string | undefined, noun: string): boolean {
  return word === noun || (word !== undefined && children.has(word) && word.endsWith(noun));
}

// `create a page A and a child page B`: the child of what was made, where nothing else is said.
function isChildUnplaced(clause: readonly Token[]): boolean {
  const isChild = clause.slice(0, 4).some(({ kind, word }) => kind === 'word' && children.has(word));
  return (
    isChild && !clause.some(({ kind, word }) => kind === 'word' && ['under', 'below', 'of'].includes(word))
  );
}

// `and a page called Invoices`: another thing, with a name of its own.
function isNamedNext(tokens: readonly Token[], noun: number): boolean {
  const names = tokens.slice(noun + 1, noun + 3);
  return names.some(({ kind, word }) => kind === 'word' && ['called', 'named', 'titled'].includes(word));
}

function isNewOne(token: Token | undefined): boolean {
  return token?.kind === 'word' && ['a', 'an', 'another', 'one'].includes(token.word);
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const word = (place: number) => (tokens[place]?.kind === 'word' ? (tokens[place]?.word ?? '') : '');
  return isActionWord(word(at)) || isWishForNew({ word }, at);
}

const places = ['in', 'into', 'under', 'below', 'beneath'];

// `a page A and a page B in HR`: where the last goes, where nothing is said of the first.
function placeOf(first: readonly Token[], last: readonly Token[], request: string): string {
  if (first.some(({ kind, word }) => kind === 'word' && isPreposition(word))) return '';
  const at = last.findIndex((token) => isWord(token, places));
  const end = last.findIndex(
    ({ kind, word }, place) => place > at && (kind === 'mark' || word === 'with' || word === 'and'),
  );
  const [start, pointer, final] = [last[at], last[at + 1], last[end < 0 ? last.length - 1 : end - 1]];
  if (at < 0 || !start || !final || isWord(pointer, ['it', 'that', 'this', 'them'])) return '';
  return ` ${request.slice(start.start, final.end)}`;
}

// `and a page "Icon set" in it`: what goes into what is made is a thing of its own.
function isNamedInside(tokens: readonly Token[], noun: number): boolean {
  const [kind, name, place, pointer] = tokens.slice(noun, noun + 4);
  const inside = isWord(place, places) && isWord(pointer, ['it', 'there']);
  return kind?.kind === 'word' && isThing(kind.word) && name?.kind === 'quoted' && inside;
}
