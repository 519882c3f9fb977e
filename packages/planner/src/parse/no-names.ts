import type { FieldRole } from '@tributary/toolkit';
import { isSeparator } from '../language/lists.ts';
import { readNumber } from '../language/numbers.ts';
import { isThing } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isArticle, isFunctionWord, isPlural } from '../language/words.ts';
import type { Sentence } from './sentence.ts';

const named: ReadonlySet<FieldRole> = new Set(['reference', 'list', 'query']);

/** Words that cannot be the name of what exists, though they stand where one may: `groups exist` of `which groups exist`. */
export function isNoName(sentence: Sentence, role: FieldRole, start: number, end: number): boolean {
  const tokens = sentence.tokens.slice(start, end);
  const [first] = tokens;
  if (role === 'reference' && (isOnlyPlace(tokens) || isEveryOne(tokens))) return true;
  if (!named.has(role) || first?.kind !== 'word') return false;
  const plain = /^\p{Ll}/u.test(first.text);
  if (role === 'query') return plain && isKindAsked(sentence, start);
  if (role === 'list')
    return (
      isVerb(first, always) ||
      isOnlyKind(tokens) ||
      isSomething(sentence, start, end) ||
      isKindOfThings(sentence, start, end)
    );
  return (
    tokens.some((token) => isVerb(token, always)) ||
    (plain &&
      (isKindAsked(sentence, start) ||
        leading.has(first.text) ||
        tokens.some(isDone) ||
        tokens.some((token) => isVerb(token, inPlain)))) ||
    isVerbWithObject(sentence, start, tokens) ||
    isAttribute(sentence, start, end)
  );
}

// `the description of the space`: what something has, and nothing that there is by that name.
function isAttribute({ tokens }: Sentence, start: number, end: number): boolean {
  const [word, next] = [tokens[end - 1], tokens[end]];
  const article = end - start === 1 ? tokens[start - 1] : tokens[start];
  return (
    end - start <= 2 &&
    article?.text === 'the' &&
    word?.kind === 'word' &&
    attributes.has(word.text) &&
    next?.kind === 'word' &&
    next.text === 'of'
  );
}

const attributes = new Set(
  'description owner icon logo theme colour color key author date size permissions homepage language'.split(
    ' ',
  ),
);

// `the blog posts`: all of that kind.
function isEveryOne(tokens: readonly Token[]): boolean {
  const [word, ...more] = tokens.filter(({ text }) => !isArticle(text));
  return more.length === 0 && word?.kind === 'word' && every.has(word.word) && /^\p{Ll}/u.test(word.text);
}

const every = new Set(['pages', 'blogposts', 'posts', 'spaces']);

// `the most recent`, `the 3 newest`: where something stands in a row, and not what it is called.
function isOnlyPlace(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => !isArticle(text) && readNumber(text) === undefined);
  return words.length > 0 && words.every(({ kind, word }) => kind === 'word' && places.has(word));
}

const places = new Set(['latest', 'newest', 'oldest']);

const always = new Set(['must', 'should', 'been', 'are', 'do', 'does', 'did']);
const inPlain = new Set(
  'is was were has have had can will would use uses used exist exists learn learned get gets got says say mean means'.split(
    ' ',
  ),
);
const leading = new Set(
  "only using carrying having containing contain mentioning concerning anybody anyone somebody someone certain stored kept attached now currently we've they've they're there's".split(
    ' ',
  ),
);

// `published`, `did we publish`: what was done to some things, and none of their names.
function isDone({ kind, text }: Token): boolean {
  return kind === 'word' && deeds.has(text);
}

const deeds = new Set(
  'published publish posted created edited updated modified changed written write wrote added uploaded'.split(
    ' ',
  ),
);

function isVerb({ kind, text }: Token, verbs: ReadonlySet<string>): boolean {
  return kind === 'word' && verbs.has(text);
}

// `the label`: what is given is of that kind, and goes by another name.
function isOnlyKind([article, kind, ...more]: readonly Token[]): boolean {
  return article?.text === 'the' && kind?.kind === 'word' && isThing(kind.word) && more.length === 0;
}

// `add a table of contents`, `add a section to it`: some new thing, and no short word that is given.
function isSomething({ tokens }: Sentence, start: number, end: number): boolean {
  const [before, first, second, next] = [tokens[start - 1], tokens[start], tokens[start + 1], tokens[end]];
  const begins = isIndefinite(first) && second !== undefined && end > start + 1 && !isSeparator(second);
  const ends = next === undefined || next.kind === 'mark' || isFunctionWord(next.word);
  return (begins || isIndefinite(before)) && ends;
}

// `the space properties`, `all page labels`: of what kind of thing they are.
function isKindOfThings({ tokens }: Sentence, start: number, end: number): boolean {
  const [kind, next] = [tokens[end - 1], tokens[end]];
  return (
    tokens.slice(start, end - 1).every(({ text }) => isArticle(text)) &&
    kind?.kind === 'word' &&
    (isThing(kind.text) || kind.text === 'space') &&
    next?.kind === 'word' &&
    isPlural(next.word)
  );
}

function isIndefinite(token: Token | undefined): boolean {
  return token?.kind === 'word' && ['a', 'an'].includes(token.text.toLowerCase());
}

// `which groups`, `what permissions`: of what kind something is.
function isKindAsked({ tokens }: Sentence, start: number): boolean {
  const before = tokens[start - 1];
  return before?.kind === 'word' && ['which', 'what'].includes(before.text.toLowerCase());
}

// `Turn the Roadmap page into …`: a word before `the` at the very beginning does something to what follows.
function isVerbWithObject({ tokens }: Sentence, start: number, [, second]: readonly Token[]): boolean {
  return (
    start === 0 &&
    tokens.length > 2 &&
    second?.kind === 'word' &&
    ['the', 'my', 'our', 'this', 'that'].includes(second.text)
  );
}
