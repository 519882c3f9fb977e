import type { JsonObject } from '@tributary/toolkit';
import { isKindWord } from '../conversation/pointing.ts';
import { sameKind } from '../conversation/things.ts';
import { readDate } from '../language/dates.ts';
import { readJson } from '../language/json.ts';
import { isSeparator, splitList } from '../language/lists.ts';
import { readCount, readNumber } from '../language/numbers.ts';
import { isSpeaker, namesPeople } from '../language/people.ts';
import { isSameQuality, isThing } from '../language/synonyms.ts';
import { asTextList } from '../language/text-lists.ts';
import { saidAs, type Token, textOf } from '../language/tokens.ts';
import type { GrammarField } from '../parse/grammar.ts';
import type { Sentence } from '../parse/sentence.ts';
import { choicesOf, takes } from '../tools/tool-card.ts';

/** A field's value as a person gave it, before it takes the form of the schema. */
export type FieldValue = string | number | boolean | JsonObject | readonly string[];

/** Reads the words of a span as the field's role asks; undefined where nothing is left of them. */
export function readValue(
  sentence: Sentence,
  field: GrammarField,
  tokens: readonly Token[],
): FieldValue | undefined {
  const text = textOf(sentence.source, tokens).trim();
  switch (field.hints.role) {
    case 'number':
      return readCount(text);
    case 'date':
      return dateIn(sentence, tokens);
    case 'choice':
      return (
        choicesOf(field.schema).find((choice) => isSameQuality(saidAs(tokens, text), choice.toLowerCase())) ??
        text
      );
    case 'list':
      return notEmpty(
        splitList(sentence.source, withoutNoun(tokens, field)).map((entry) =>
          textOf(sentence.source, withoutArticle(entry)),
        ),
      );
    case 'title':
      return titleOf(sentence.source, tokens);
    case 'text':
      return typed(field, tokens) ?? (tokens[0]?.kind === 'quoted' ? text : asTextList(text));
    default:
      if (namesPeople(field.hints.names) && isSpeaker(text.toLowerCase())) return 'me';
      return referenceOf(sentence.source, tokens, field);
  }
}

/** What is written without quotes is a number, a truth, JSON or a word without a full stop where the field takes any value. */
function typed({ schema }: GrammarField, tokens: readonly Token[]): FieldValue | undefined {
  const [only, end] = tokens;
  const isWhole = end === undefined || (tokens.length === 2 && end.kind === 'mark');
  const takesAny = ['object', 'number', 'boolean'].every((type) => takes(schema, type));
  if (!only || !isWhole || !takesAny) return undefined;
  if (only.kind === 'number') return readNumber(only.text);
  if (only.kind === 'word') return /^(?:true|false)$/.test(only.word) ? only.word === 'true' : only.text;
  return readJson(only.text);
}

/** The values of several things in one span: `A, B and C`. One value where the words are one name. */
export function readSeveral(
  sentence: Sentence,
  field: GrammarField,
  tokens: readonly Token[],
): readonly FieldValue[] {
  if (!tokens.some(isSeparator)) return [];
  return splitList(sentence.source, tokens).flatMap((entry) => {
    const value = readValue(sentence, field, entry);
    return value === undefined ? [] : [value];
  });
}

function notEmpty(values: readonly string[]): readonly string[] | undefined {
  return values.length > 0 ? values : undefined;
}

const onlyQuotes = /^["'“”„‘’«»`\s]+$/;
const fileName = /\.\p{L}[\p{L}\p{N}]{0,4}$/u;

/** A name to give: without quotes and article, and with a capital where it begins with a plain word and names no file. */
function titleOf(source: string, tokens: readonly Token[]): string | undefined {
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === 'quoted') return only.text.trim();
  const text = textOf(source, withoutArticle(tokens));
  if (text === '' || onlyQuotes.test(text)) return undefined;
  if (fileName.test(text)) return text;
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The words that name an existing thing: as said, without article and without its kind. */
function referenceOf(source: string, tokens: readonly Token[], field: GrammarField): string | undefined {
  const named = withoutNoun(withoutArticle(tokens), field);
  const text = textOf(source, named).trim();
  return text === '' ? undefined : text.replace(/(?:['’]s|(?<=s)['’])$/, '');
}

const unspoken = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'some', 'any', 'new', 'another']);

function withoutArticle(tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  const article = first?.kind === 'word' && second !== undefined && unspoken.has(first.text);
  return article ? withoutArticle(tokens.slice(1)) : tokens;
}

const leadsToName = new Set(['about', 'called', 'named', 'titled', 'on']);

function withoutNoun(tokens: readonly Token[], field: GrammarField): readonly Token[] {
  const noun = field.hints.names;
  const [kind, link] = tokens;
  // `the blog post about the outage`, where a page is asked for: a tool may take both.
  if (kind?.kind === 'word' && isThing(kind.word) && tokens.length > 2 && link && leadsToName.has(link.word))
    return withoutArticle(tokens.slice(2));
  if (noun === undefined) return tokens;
  // `the file agenda.txt`, of a tool that takes those as well as pages.
  const isOther = kind?.kind === 'word' && field.others.some((other) => isKindWord(kind.word, other));
  if (isOther && link !== undefined) return tokens.slice(1);
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (last?.kind === 'word' && sameKind(last.word, noun)) return tokens.slice(0, -1);
  if (first?.kind !== 'word' || !sameKind(first.word, noun)) return tokens;
  return second && ['called', 'named', 'titled'].includes(second.word) ? tokens.slice(2) : tokens.slice(1);
}

const looksBack = new Set(['since', 'after', 'from', 'between']);
const looksAhead = new Set(['due', 'until', 'by']);

// `since 3 October` speaks of the last one, `due after 3 October` of the next.
function dateIn({ source, tokens: all, now }: Sentence, tokens: readonly Token[]): string | undefined {
  const before = all.filter(({ end }) => end <= (tokens[0]?.start ?? 0)).map(({ word }) => word);
  const past =
    before.slice(-2).some((word) => looksBack.has(word)) &&
    !before.slice(-3).some((word) => looksAhead.has(word));
  return readDate(textOf(source, tokens), now, past);
}
