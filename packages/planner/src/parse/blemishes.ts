import type { FieldRole } from '@tributary/toolkit';
import { isDescribing } from '../language/describing.ts';
import { isSeparator } from '../language/lists.ts';
import { readNumber } from '../language/numbers.ts';
import { isThing, wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isArticle, isConnective, isPlural, isPreposition } from '../language/words.ts';
import type { Sentence } from './sentence.ts';

const talks = new Set([
  'do',
  'does',
  'did',
  'has',
  'have',
  'i',
  'we',
  'you',
  'me',
  'is',
  'are',
  'say',
  'says',
  'got',
  'was',
  'were',
  'been',
  'still',
  'yet',
]);

/** Whether a word only carries on a conversation, and is part of no name. */
export function isOnlyTalk(word: string): boolean {
  return talks.has(word);
}

// `a page`, `two pages`: something new, or anything of its kind.
function isIndefinite(sentence: Sentence, start: number): boolean {
  const before = sentence.tokens[start - 1];
  const named = before !== undefined && introducesName(before);
  // `a page called X` is as new as `a page`.
  const around = [sentence.tokens[named ? start - 3 : start - 1], sentence.tokens[start]];
  return around.some(
    (token) =>
      token?.kind === 'word' &&
      (['a', 'an', 'another'].includes(token.text) ||
        (token.word !== 'one' && readNumber(token.word) !== undefined)),
  );
}

/** What makes words less likely to be one name: each fault costs more than the word it explains. */
export function blemishes(
  sentence: Sentence,
  start: number,
  tokens: readonly Token[],
  role: FieldRole,
  otherKinds: readonly string[],
): number {
  const isTitle = role === 'title';
  const leading = inside(tokens).filter((token, at) => isLeading(token, tokens, at + 1));
  const quotes = tokens.filter(({ kind }) => kind === 'quoted').length;
  const onlyQuotes = tokens.every((token) => token.kind === 'quoted' || isSeparator(token));
  const led = isTitle && leading.length === 0 && isLedTo(sentence, start);
  const wrongKind = [tokens[0], led ? undefined : tokens.at(-1)].some((edge) => isKind(edge, otherKinds));
  const namers = tokens.slice(tokens.length > 1 ? 1 : 0).filter(introducesName).length;
  return (
    (role === 'reference' ? referenceBlemishes(sentence, start, tokens) : 0) +
    (isTitle ? titleBlemishes(sentence, start, tokens) : 0) +
    // A thing that exists is seldom named by a whole phrase; what a person makes up may be.
    (role === 'reference' ? 0.6 : 0.5) * leading.length +
    (role === 'reference' ? 0 : 0.35) * placesInNames(tokens).length +
    (startsWithPronoun(tokens) ? 0.6 : 0) +
    (onlyQuotes ? 0 : 1.5 * quotes) +
    // `pages: A, B and C` is a list, as the colon tells.
    (sentence.tokens[start - 1]?.text === ':' ? 0 : 0.25) * tokens.filter(isSeparator).length +
    (role === 'query' ? 0.4 * tokens.filter(isTalk).length : 0) +
    0.6 * namers +
    (wrongKind ? 1.2 : 0) +
    (led && isKind(sentence.tokens[start + tokens.length], otherKinds) ? 1.2 : 0) +
    0.15 * Math.max(0, tokens.length - (role === 'reference' ? 6 : 9))
  );
}

function titleBlemishes(sentence: Sentence, start: number, tokens: readonly Token[]): number {
  const namers = tokens.slice(tokens.length > 1 ? 1 : 0).filter(introducesName).length;
  // `three pages: A, B and C`: how many, and no title.
  const next = sentence.tokens[start + tokens.length];
  const counts = tokens.length === 1 && readNumber(tokens[0]?.text ?? '') !== undefined;
  const counted = counts && next !== undefined && isPlural(next.word) ? 1.5 : 0;
  const words = tokens.filter(({ text }) => !isArticle(text));
  const describes =
    words.length > 0 && words.every(({ kind, text }) => kind === 'word' && isDescribing(text)) ? 1.2 : 0;
  return namers + counted + describes + (isSomething(sentence, start, tokens) ? 0.8 : 0);
}

function referenceBlemishes(sentence: Sentence, start: number, tokens: readonly Token[]): number {
  const named = placesInNames(tokens);
  return (
    0.5 * named.length +
    // `rename Roadmap to Plan` says two names.
    0.4 * named.filter(({ word }) => word === 'to').length +
    (isIndefinite(sentence, start) ? 0.8 : 0) +
    // `Travel expenses the labels a and b` is two things.
    0.4 * tokens.filter((token, at) => isInnerArticle(token, tokens[at - 1])).length +
    0.4 * tokens.slice(tokens.length > 1 ? 1 : 0).filter(isTalk).length
  );
}

function isInnerArticle(token: Token, before: Token | undefined): boolean {
  return (
    token.kind === 'word' &&
    before !== undefined &&
    ['the', 'a', 'an'].includes(token.text) &&
    !isPreposition(before.word) &&
    !isConnective(before.word)
  );
}

function inside(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(1, -1);
}

function isLeading(token: Token, tokens: readonly Token[], at: number): boolean {
  return isPreposition(token.word) && !betweenNames(tokens, at);
}

function placesInNames(tokens: readonly Token[]): readonly Token[] {
  return inside(tokens).filter((token, at) => isPreposition(token.word) && betweenNames(tokens, at + 1));
}

function isTalk({ word }: Token): boolean {
  return isOnlyTalk(word);
}

// `post a message`: some thing of a kind, and no name for one.
function isSomething(sentence: Sentence, start: number, tokens: readonly Token[]): boolean {
  const article = [sentence.tokens[start - 1], tokens[0]].some(
    (token) => token?.kind === 'word' && ['a', 'an'].includes(token.text.toLowerCase()),
  );
  const named = sentence.tokens[start - 1];
  const words = tokens[0]?.word === 'a' || tokens[0]?.word === 'an' ? tokens.slice(1) : tokens;
  const next = words[1] ?? sentence.tokens[start + tokens.length];
  const plain = words[0]?.kind === 'word' && /^\p{Ll}/u.test(words[0].text);
  const ends = next === undefined || isPreposition(next.word) || isConnective(next.word);
  return article && plain && ends && !(named && introducesName(named));
}

function isKind(token: Token | undefined, kinds: readonly string[]): boolean {
  return token?.kind === 'word' && kinds.some((kind) => wordMatch(token.word, kind) === 1);
}

// `rename it to Landing page`: a kind that is said at the end of a name to give belongs to the name.
function isLedTo(sentence: Sentence, start: number): boolean {
  const before = sentence.tokens[start - 1];
  return before?.kind === 'word' && (before.word === 'to' || introducesName(before));
}

// `it urgent` is two things.
function startsWithPronoun(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return tokens.length > 1 && first?.kind === 'word' && ['it', 'them', 'there'].includes(first.word);
}

/** Whether a word leads to a name. */
export function introducesName(token: Token): boolean {
  return token.kind === 'word' && ['called', 'named', 'titled', 'entitled'].includes(token.word);
}

/** What makes words less likely to be a list of short ones. */
export function listBlemishes(tokens: readonly Token[]): number {
  const leading = tokens.filter((token) => token.kind === 'word' && isPreposition(token.word));
  const indefinite =
    tokens[1] !== undefined && tokens[1].kind !== 'mark' && ['a', 'an'].includes(tokens[0]?.text ?? '')
      ? 0.4
      : 0;
  const naming = tokens.filter(introducesName).length;
  const pointing = startsWithPronoun(tokens) || tokens[0]?.word === 'one' ? 0.6 : 0;
  // `add the comment Nice work`: what is called a comment is no label.
  const bare = tokens.filter(({ text }, at) => at > 0 || !isArticle(text));
  const other = bare.length > 1 && bare[0]?.kind === 'word' && isThing(bare[0].word) ? 1.2 : 0;
  // `add a line saying "Done"`: what stands beside a quotation is no entry with it.
  const mixed = tokens.filter((token, at) => token.kind === 'quoted' && isWordBeside(tokens, at)).length;
  // `add the property a = b`, `add "Reviewed by legal."`: no entry of a list of short ones.
  const assigns = tokens.some(({ text }) => text === '=') ? 1.5 : 0;
  const sentences = tokens.filter(
    ({ kind, text }) => kind === 'quoted' && /\S+\s+\S+\s+\S|[.!?]$/.test(text),
  ).length;
  return (
    0.5 * leading.length + naming + pointing + indefinite + other + assigns + 1.5 * mixed + 0.6 * sentences
  );
}

function isWordBeside(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) =>
      token !== undefined && token.kind !== 'quoted' && !isSeparator(token) && !isArticle(token.text),
  );
}

// `Guide to Marketing`, `Terms of Use`: written as a name.
function betweenNames(tokens: readonly Token[], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].every((token) => /^[\p{Lu}\d]/u.test(token?.text ?? ''));
}
