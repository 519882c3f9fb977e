import { isPointing } from '../conversation/pointing.ts';
import { sameKind } from '../conversation/things.ts';
import { readDate } from '../language/dates.ts';
import { isSeparator, leadsOn } from '../language/lists.ts';
import { readCount, readOrdinal } from '../language/numbers.ts';
import { isSpeaker, namesPeople } from '../language/people.ts';
import { isSameQuality } from '../language/synonyms.ts';
import { saidAs, type Token, textOf } from '../language/tokens.ts';
import {
  isArticle,
  isConnective,
  isFunctionWord,
  isPlural,
  isPreposition,
  isPronoun,
} from '../language/words.ts';
import { choicesOf } from '../tools/tool-card.ts';
import { blemishes, introducesName, isOnlyTalk, listBlemishes } from './blemishes.ts';
import type { GrammarField } from './grammar.ts';
import { isKindAndQuotation, isOfOtherKind } from './kind-in-name.ts';
import { fitOf, type NameFit } from './known-names.ts';
import { isNoName } from './no-names.ts';
import { holdsOtherParts } from './other-parts.ts';
import { isPlaceOfNew } from './place-of-new.ts';
import { pointsToAnother } from './points-to-another.ts';
import { type Sentence, totalWeight } from './sentence.ts';
import { isSomeThing } from './some-thing.ts';
import { endsSentence, explained, explainedByQuotes, textScore } from './text-score.ts';

/** What it costs where a tool for just such a thing may be there: a page's property is not a blog post's. */
const likeKindCost = 0.3;
/** What it costs to take the name of one thing for that of another, of the kind that is wanted. */
const otherKindCost = 0.8;

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
  if (field.hints.role === 'text') return textScore(sentence, tokens, end);
  if (tokens.some((token) => endsValue(token, field))) return undefined;
  const fit = nameFit(sentence, field, start, end);
  if (fit === 'cuts-name') return undefined;
  if (fit === 'name' || fit === 'like-kind') {
    const named = explainedByQuotes * Math.max(1.5, totalWeight(tokens));
    return fit === 'name' ? named : named - likeKindCost;
  }
  const score = valueScoreByWords(sentence, field, start, end, otherKinds);
  return score === undefined || fit !== 'other-kind' ? score : score - otherKindCost;
}

// A label may be called as a space is.
function nameFit(
  sentence: Sentence,
  { hints: { role, names } }: GrammarField,
  start: number,
  end: number,
): NameFit {
  const fit = fitOf(sentence, start, end, names);
  return role === 'reference' || (role === 'list' && fit === 'cuts-name') ? fit : 'unknown';
}

function valueScoreByWords(
  sentence: Sentence,
  field: GrammarField,
  start: number,
  end: number,
  otherKinds: readonly string[],
): number | undefined {
  const tokens = sentence.tokens.slice(start, end);
  const [first] = tokens;
  if (!first) return undefined;
  if (tokens.length === 1 && first.kind === 'quoted')
    return ownNature(sentence, field, tokens, 1.5 * explainedByQuotes);
  if (isKindAndQuotation(field, tokens)) return 1.5 * explainedByQuotes + explained;
  const score = ownNature(sentence, field, tokens, explained * totalWeight(tokens));
  const possible =
    (!badEdges(tokens) || isLetterListed(sentence, field, start, end)) &&
    !isNoName(sentence, field.hints.role, start, end) &&
    !holdsOtherParts(tokens) &&
    !(field.hints.role === 'title' && isSomeThing(sentence, start, end)) &&
    !(field.hints.role === 'title' && isPlaceOfNew(sentence, start, end)) &&
    !(field.hints.role === 'list' && leadsOn(tokens)) &&
    canBe(field, first, tokens, sentence.tokens[start - 1]);
  if (score === undefined || !possible || isRelative(tokens, sentence.tokens[end])) return undefined;
  if (pointsToAnother(sentence, field, start, end)) return undefined;
  if (isPointingPhrase(sentence, field, tokens)) return score;
  return score - faultsOf(sentence, field, start, end, otherKinds);
}

function endsValue(token: Token, { hints }: GrammarField): boolean {
  return endsSentence(token) && !(hints.role === 'list' && token.text === ';');
}

function isPointingPhrase(
  sentence: Sentence,
  { hints, others }: GrammarField,
  tokens: readonly Token[],
): boolean {
  return (
    hints.role === 'reference' &&
    tokens.length > 1 &&
    // `a page` is any of them.
    !['a', 'an', 'some', 'any'].includes(tokens[0]?.text.toLowerCase() ?? '') &&
    [hints.names, ...others].some((kind) => isPointing(textOf(sentence.source, tokens), kind))
  );
}

function faultsOf(
  sentence: Sentence,
  field: GrammarField,
  start: number,
  end: number,
  otherKinds: readonly string[],
): number {
  const { role } = field.hints;
  const tokens = sentence.tokens.slice(start, end);
  const said = textOf(sentence.source, tokens);
  const pointing = role !== 'reference' && /^\p{Ll}/u.test(said) && isPointing(said, undefined) ? 0.5 : 0;
  const faults =
    role === 'list' ? listBlemishes(tokens) : blemishes(sentence, start, tokens, role, otherKinds);
  // Whoever speaks says more by it than a word that only holds the sentence together.
  const self = role === 'reference' && isSelf(field, tokens) ? 0.6 : 0;
  return (
    faults +
    pointing +
    (isOfOtherKind(field, tokens) ? 0.6 : 0) -
    self +
    (isCounted(sentence, field, tokens, end) ? 0.8 : 0)
  );
}

// `a note that says "Done"` points to nothing.
function isRelative(tokens: readonly Token[], next: Token | undefined): boolean {
  const [only, more] = tokens;
  return more === undefined && only?.word === 'that' && next?.kind === 'word' && telling.has(next.word);
}

const telling = new Set([
  'says',
  'said',
  'reads',
  'states',
  'contains',
  'is',
  'are',
  'has',
  'have',
  'should',
  'lists',
]);

function canBe(
  field: GrammarField,
  first: Token,
  tokens: readonly Token[],
  before: Token | undefined,
): boolean {
  const { role } = field.hints;
  if (role === 'reference' && isSelf(field, tokens)) return true;
  const pointing = tokens.map(({ word }) => word).join(' ');
  if (role === 'reference') return canName(first) || isPointing(pointing, undefined);
  if (role === 'query') return !tokens.every(({ kind, word }) => kind === 'word' && saysNothing(word));
  return role !== 'number' || !isPointer(before, first);
}

// `which pages did I write`: whoever speaks.
function isSelf({ hints }: GrammarField, tokens: readonly Token[]): boolean {
  return tokens.length === 1 && namesPeople(hints.names) && isSpeaker(tokens[0]?.word ?? '');
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
  return isFunctionWord(word) || isOnlyTalk(word);
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
      return readCount(text) === undefined ? undefined : score + 0.2;
    case 'date':
      return readDate(text, sentence.now) === undefined ? undefined : score + 0.2;
    case 'choice': {
      const choices = choicesOf(field.schema);
      if (choices.length === 0) return tokens.length === 1 ? score - 0.3 : undefined;
      return choices.some((choice) => isSameQuality(saidAs(tokens, text), choice.toLowerCase()))
        ? score + 0.2
        : undefined;
    }
    default:
      return score;
  }
}

// `add the label a to it`: a letter, and no article.
function isLetterListed({ tokens }: Sentence, { hints }: GrammarField, start: number, end: number): boolean {
  const [letter, next] = [tokens[start], tokens[end]];
  const ends = next === undefined || (next.kind === 'word' && isPreposition(next.word));
  return hints.role === 'list' && end === start + 1 && letter?.text === 'a' && ends;
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

const noNames = new Set(
  'me us all every everything each any is are am do does did has have i we you should could can be no still currently already was were latest newest oldest'.split(
    ' ',
  ),
);
