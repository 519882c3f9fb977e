import type { FieldRole } from '@tributary/toolkit';
import { isPointing, sameKind } from '../conversation/things.ts';
import { readDate } from '../language/dates.ts';
import { isSeparator } from '../language/lists.ts';
import { readNumber, readOrdinal } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import { type Token, textOf } from '../language/tokens.ts';
import {
  isArticle,
  isConnective,
  isFunctionWord,
  isPlural,
  isPreposition,
  isPronoun,
} from '../language/words.ts';
import { choicesOf } from '../tools/tool-card.ts';
import type { GrammarField } from './grammar.ts';
import { type Sentence, totalWeight } from './sentence.ts';

// A value explains the words in it, less surely than a word of the phrase that was expected there.
const explained = 0.6;
const explainedByQuotes = 0.9;

/**
 * How good a value the words from `start` to `end` (not included) are for the field,
 * undefined where they cannot be one.
 *
 * @param otherKinds nouns of things that the field does not name: a space is not called "q3 planning page"
 */
export function valueScore(
  sentence: Sentence,
  field: GrammarField,
  start: number,
  end: number,
  otherKinds: readonly string[],
): number | undefined {
  const tokens = sentence.tokens.slice(start, end);
  const [first] = tokens;
  if (!first) return undefined;
  const { role } = field.hints;
  if (role === 'text') return textScore(sentence, tokens, end);
  if (tokens.some(endsSentence)) return undefined;
  if (tokens.length === 1 && first.kind === 'quoted')
    return ownNature(sentence, field, tokens, 1.5 * explainedByQuotes);
  const score = ownNature(sentence, field, tokens, explained * totalWeight(tokens));
  if (score === undefined || badEdges(tokens) || !canBe(role, first, tokens, sentence.tokens[start - 1]))
    return undefined;
  const said = textOf(sentence.source, tokens);
  const pointing = role !== 'reference' && /^\p{Ll}/u.test(said) && isPointing(said, undefined) ? 0.5 : 0;
  const faults =
    role === 'list' ? listBlemishes(tokens) : blemishes(sentence, start, tokens, role, otherKinds);
  return score - faults - pointing - (isCounted(sentence, field, tokens, end) ? 0.8 : 0);
}

function canBe(role: FieldRole, first: Token, tokens: readonly Token[], before: Token | undefined): boolean {
  if (role === 'reference') return canName(first);
  if (role === 'query') return !tokens.every(({ kind, word }) => kind === 'word' && saysNothing(word));
  return role !== 'number' || !isPointer(before, first);
}

// `the newest pages`: how some of a kind are, and not the name of one.
function isCounted(
  { tokens: all }: Sentence,
  { hints }: GrammarField,
  tokens: readonly Token[],
  end: number,
): boolean {
  const next = all[end];
  return (
    hints.role === 'reference' &&
    hints.names !== undefined &&
    next?.kind === 'word' &&
    isPlural(next.word) &&
    sameKind(next.word, hints.names) &&
    !tokens.some((token) => token.kind === 'quoted' || isSeparator(token))
  );
}

// `the first one` is a thing, and no number of things.
function isPointer(before: Token | undefined, { word }: Token): boolean {
  return word === 'one' && before !== undefined && readOrdinal(before.word) !== undefined;
}

function saysNothing(word: string): boolean {
  return isFunctionWord(word) || talks.has(word);
}

function endsSentence(token: Token): boolean {
  return token.kind === 'mark' && token.text !== ',' && token.text !== '(' && token.text !== ')';
}

/** What the role or the schema allows at all: a number is a number. */
function ownNature(
  sentence: Sentence,
  field: GrammarField,
  tokens: readonly Token[],
  score: number,
): number | undefined {
  const text = textOf(sentence.source, tokens);
  switch (field.hints.role) {
    case 'number':
      return readNumber(text) === undefined ? undefined : score + 0.2;
    case 'date':
      return readDate(text, sentence.now) === undefined ? undefined : score + 0.2;
    case 'choice': {
      const choices = choicesOf(field.schema);
      if (choices.length === 0) return tokens.length === 1 ? score - 0.3 : undefined;
      return choices.some((choice) => wordMatch(text.toLowerCase(), choice.toLowerCase()) === 1)
        ? score + 0.2
        : undefined;
    }
    default:
      return score;
  }
}

function textScore(sentence: Sentence, tokens: readonly Token[], end: number): number | undefined {
  const [first] = tokens;
  if (!first || first.kind === 'mark') return undefined;
  if (tokens.length === 1 && first.kind === 'quoted') return 1.5 * explainedByQuotes;
  const next = sentence.tokens[end];
  const toTheEnd = next === undefined || endsSentence(next);
  const halfQuoted = first.kind === 'quoted' ? 1 : 0;
  // Text is kept as it was written: with the full stop that ends it.
  const stops = tokens.at(-1)?.kind === 'mark' && next === undefined ? 0.05 : 0;
  return explained * totalWeight(tokens) + stops - (toTheEnd ? 0 : 0.4) - halfQuoted;
}

function badEdges(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || first.kind === 'mark' || (last.kind === 'mark' && last.text !== ')')) return true;
  if (isConnective(first.word) || isConnective(last.word) || introducesName(first)) return true;
  if (tokens.length === 1)
    return isPreposition(first.word) || (isArticle(first.text) && !isPronoun(first.word));
  return isPreposition(first.word) || isPreposition(last.word) || isArticle(last.text);
}

// A thing that exists is not spoken of as `all`, `what is` or `do we have`.
function canName(first: Token): boolean {
  if (first.kind !== 'word') return true;
  return !noNames.has(first.word) && !/^(?:what|which|who|how|tell|show|give)\b/i.test(first.text);
}

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
]);

const noNames = new Set(
  'me us all every everything each any is are am do does did has have i we you should could can be no'.split(
    ' ',
  ),
);

// `a page`, `two pages`: something new, or anything of its kind.
function isIndefinite(sentence: Sentence, start: number): boolean {
  const around = [sentence.tokens[start - 1], sentence.tokens[start]];
  return around.some(
    (token) =>
      token?.kind === 'word' &&
      (['a', 'an', 'another'].includes(token.text) ||
        (token.word !== 'one' && readNumber(token.word) !== undefined)),
  );
}

// What makes words less likely to be one name: each costs more than the word it explains.
function blemishes(
  sentence: Sentence,
  start: number,
  tokens: readonly Token[],
  role: FieldRole,
  otherKinds: readonly string[],
): number {
  const isReference = role === 'reference';
  const last = tokens.at(-1);
  const inside = tokens.slice(1, -1);
  const leading = inside.filter(
    (token, index) => isPreposition(token.word) && !betweenNames(tokens, index + 1),
  );
  const named = inside.filter((token, index) => isPreposition(token.word) && betweenNames(tokens, index + 1));
  const quotes = tokens.filter(({ kind }) => kind === 'quoted').length;
  const separators = tokens.filter(isSeparator).length;
  const onlyQuotes = tokens.every((token) => token.kind === 'quoted' || isSeparator(token));
  const wrongKind = [tokens[0], last].some(
    (edge) => edge?.kind === 'word' && otherKinds.some((kind) => wordMatch(edge.word, kind) === 1),
  );
  const talk =
    isReference || role === 'query'
      ? inside.concat(last ?? []).filter(({ word }) => talks.has(word)).length
      : 0;
  return (
    // A thing that exists is seldom named by a whole phrase; what a person makes up may be.
    (isReference ? 0.6 : 0.5) * leading.length +
    (isReference ? 0.5 : 0.35) * named.length +
    (startsWithPronoun(tokens) ? 0.6 : 0) +
    (isReference && isIndefinite(sentence, start) ? 0.8 : 0) +
    (onlyQuotes ? 0 : 0.8 * quotes) +
    0.25 * separators +
    0.4 * talk +
    (role === 'title' ? 1.6 : 0.6) * inside.concat(last ?? []).filter(introducesName).length +
    (wrongKind ? 1.2 : 0) +
    0.15 * Math.max(0, tokens.length - (isReference ? 6 : 9))
  );
}

// `it urgent` is two things.
function startsWithPronoun(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return tokens.length > 1 && first?.kind === 'word' && ['it', 'them', 'there'].includes(first.word);
}

function introducesName(token: Token): boolean {
  return token.kind === 'word' && ['called', 'named', 'titled', 'entitled'].includes(token.word);
}

function listBlemishes(tokens: readonly Token[]): number {
  const leading = tokens.filter((token) => token.kind === 'word' && isPreposition(token.word));
  const indefinite =
    tokens[1] !== undefined && tokens[1].kind !== 'mark' && ['a', 'an'].includes(tokens[0]?.text ?? '')
      ? 0.4
      : 0;
  const naming = tokens.filter(introducesName).length;
  const pointing = startsWithPronoun(tokens) || tokens[0]?.word === 'one' ? 0.6 : 0;
  return 0.5 * leading.length + naming + pointing + indefinite;
}

// `Guide to Marketing`, `Terms of Use`: written as a name.
function betweenNames(tokens: readonly Token[], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].every((token) => /^[\p{Lu}\d]/u.test(token?.text ?? ''));
}
