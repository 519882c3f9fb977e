import { readNumber, readOrdinal } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import { isArticle, isPronoun } from '../language/words.ts';
import { sameKind, type Thing } from './things.ts';

/** What words that point back must mean. */
export interface Wanted {
  /** Which kind of thing, where that is known. */
  readonly kind?: string | undefined;
  /** It is to be brought back. */
  readonly gone?: boolean;
}

/**
 * The thing that words point back to: `it`, `that page`, `the post`, `the same space`, `the second one`, `there`.
 * Undefined where the words are a name, nothing fits, or what fits is gone.
 */
export function pointedAt(
  words: string,
  { kind, gone = false }: Wanted,
  things: readonly Thing[],
): Thing | undefined {
  const meant = pointedAmong(words, kind, latestFirst(words, kind, things));
  return (meant?.gone ?? false) === gone ? meant : undefined;
}

function latestFirst(words: string, kind: string | undefined, things: readonly Thing[]): readonly Thing[] {
  const noun = wordsOf(words).find((word) => isWriting(word));
  return things
    .toReversed()
    .filter((thing) => fits(thing, kind) && (noun === undefined || isCalled(thing, noun)));
}

// `the post` is no page, though what takes pages may take it.
function isCalled({ kind }: Thing, noun: string): boolean {
  return kind === undefined || isKindWord(noun, kind);
}

function pointedAmong(words: string, kind: string | undefined, fitting: readonly Thing[]): Thing | undefined {
  const said = wordsOf(words);
  const place = said.map(readOrdinal).find((ordinal) => ordinal !== undefined);
  if (place !== undefined && said.every((word) => isPointer(word, kind) || readOrdinal(word) !== undefined)) {
    return inList(fitting, place);
  }
  if (!said.every((word) => isPointer(word, kind) || isWriting(word))) return undefined;
  // `that one` after a list is one of the list, and not what the list was asked of.
  if (said.includes('one') && fitting[0]?.place !== undefined) return onlyOne(fitting);
  return fitting.find(({ place }) => place === undefined) ?? onlyOne(fitting);
}

const several = new Set(['both', 'them', 'these', 'those']);
const aroundSeveral = new Set(['all', 'each', 'of', 'the', 'two', 'three']);

function isPointingToSeveral(words: string, kind: string | undefined): boolean {
  const said = wordsOf(words);
  if (someInList(words, kind)) return true;
  return (
    said.some((word) => several.has(word)) &&
    said.every((word) => several.has(word) || aroundSeveral.has(word) || isKindOrWriting(word, kind))
  );
}

interface Some {
  readonly end: 'first' | 'last';
  readonly count: number;
}

// `the first two`, `the last 3 pages`
function someInList(words: string, kind: string | undefined): Some | undefined {
  const said = wordsOf(words).filter((word) => !['the', 'of', 'them', 'ones'].includes(word));
  const [end, number, noun, ...more] = said;
  const count = readNumber(number ?? '');
  if ((end !== 'first' && end !== 'last') || count === undefined || count < 2 || more.length > 0)
    return undefined;
  return noun === undefined || isKindOrWriting(noun, kind) ? { end, count } : undefined;
}

function inListFrom(things: readonly Thing[], { end, count }: Some): readonly Thing[] {
  const size = things[0]?.place ?? 0;
  const listed = things.slice(0, size).toReversed();
  if (listed.length < count) return [];
  return end === 'first' ? listed.slice(0, count) : listed.slice(-count);
}

/**
 * The things that `both` or `all of them` points back to: those that were listed, or made together, last; of `both` or
 * `the two` that were not spoken of together, the last two.
 */
export function pointedAtAll(
  words: string,
  kind: string | undefined,
  things: readonly Thing[],
): readonly Thing[] {
  if (!isPointingToSeveral(words, kind)) return [];
  const fitting = latestFirst(words, kind, things).filter(({ aside, gone }) => !aside && !gone);
  const [latest] = fitting;
  if (!latest) return [];
  const some = someInList(words, kind);
  if (some) return inListFrom(fitting, some);
  const pair = /\b(?:both|two)\b/i.test(words);
  const together = distinct(
    latest.place === undefined
      ? fitting.filter((thing) => thing.batch !== undefined && thing.batch === latest.batch)
      : fitting.filter(({ place }) => place !== undefined).slice(0, latest.place),
  );
  if (!pair || together.length === 2) return together.toReversed();
  const lastTwo = latest.place === undefined && together.length === 1 ? distinct(fitting).slice(0, 2) : [];
  return lastTwo.length === 2 ? lastTwo.toReversed() : [];
}

function distinct(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.toReversed().map((thing) => [thing.value, thing])).values()].toReversed();
}

/** Whether words can only point back, and so are no name. */
export function isPointing(words: string, kind: string | undefined): boolean {
  if (isPointingToSeveral(words, kind)) return true;
  const said = wordsOf(words);
  if (isDefiniteWriting(said, kind)) return true;
  return said.every((word) => isPointer(word, kind) || readOrdinal(word) !== undefined);
}

// `the post` where a page is asked for, by a tool that takes both.
function isDefiniteWriting([article, noun, ...more]: readonly string[], kind: string | undefined): boolean {
  const definite = ['the', 'this', 'that', 'these', 'those'].includes(article ?? '');
  return definite && noun !== undefined && more.length === 0 && isKindOrWriting(noun, kind);
}

const pointers = new Set([
  'same',
  'one',
  'ones',
  'there',
  'here',
  'new',
  'number',
  'again',
  'just',
  'created',
  'made',
]);

function isPointer(word: string, kind: string | undefined): boolean {
  return isPronoun(word) || isArticle(word) || pointers.has(word) || isKindOrWriting(word, kind);
}

const writings = ['page', 'doc', 'document', 'article', 'blogpost', 'post'];
// Other words by which people point to a thing of a kind.
const otherWords: Readonly<Record<string, readonly string[]>> = {
  attachment: ['file', 'upload', 'document', 'picture', 'image'],
  comment: ['remark', 'note', 'reply'],
  task: ['todo', 'item'],
};

/** What people write and publish: whoever says `the article` may mean any of these. */
export function isWriting(word: string): boolean {
  return writings.some((writing) => sameKind(word, writing));
}

function isKindOrWriting(word: string, kind: string | undefined): boolean {
  return kind !== undefined && (isKindWord(word, kind) || (isWriting(word) && isWriting(kind)));
}

/** Whether a word is a name of the kind: `post` of a blog post, `doc` of a page, `file` of an attachment. */
export function isKindWord(word: string, kind: string): boolean {
  const others = otherWords[kind] ?? [];
  return (
    sameKind(word, kind) ||
    others.some((other) => sameKind(word, other)) ||
    (isWriting(word) && wordMatch(word, kind.replace(/[\s_-]/g, '')) >= 0.7)
  );
}

function wordsOf(words: string): readonly string[] {
  return words
    .trim()
    .toLowerCase()
    .replace(/\bblog[ -]post/g, 'blogpost')
    .split(/\s+/);
}

function fits(thing: Thing, kind: string | undefined): boolean {
  return kind === undefined || thing.kind === undefined || sameKind(thing.kind, kind);
}

function inList(things: readonly Thing[], place: number): Thing | undefined {
  const listed = things.filter((thing) => thing.place !== undefined);
  const size = listed[0]?.place ?? 0;
  const wanted = place === -1 ? size : place;
  return listed.slice(0, size).find((thing) => thing.place === wanted);
}

function onlyOne(things: readonly Thing[]): Thing | undefined {
  return things[0]?.place === 1 ? things[0] : undefined;
}
