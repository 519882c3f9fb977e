import type { FieldHints } from '@tributary/toolkit';
import { isKindWord, isPointing } from '../conversation/pointing.ts';
import { sameKind } from '../conversation/things.ts';
import { isSeparator } from '../language/lists.ts';
import { isPlaceholder, isToBeComposed } from '../language/placeholders.ts';
import { type Token, textOf } from '../language/tokens.ts';
import { isPlural } from '../language/words.ts';
import type { Alignment } from '../parse/align.ts';
import type { Span } from '../parse/found.ts';
import { type Grammar, type GrammarField, grammarOf, spoken } from '../parse/grammar.ts';
import type { Sentence } from '../parse/sentence.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { type FieldValue, readSeveral, readValue } from './values.ts';
import { choicesOfVerb } from './verb-choices.ts';

/** A call that is to be made, as far as it is known. */
export interface Action {
  readonly tool: ToolCard;
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Fields said by pointing back (`it`, `that page`), by the words that point. */
  readonly pointers: ReadonlyMap<string, string>;
  /** One call for each of these values: `make three pages: A, B and C`. */
  readonly several?: { readonly field: string; readonly values: readonly FieldValue[] } | undefined;
  /** Optional fields that the phrase speaks of though their value was not said: `rename the page`. */
  readonly implied: readonly string[];
  /** Asked `how many`. */
  readonly counts: boolean;
  /** The request that it was read from. */
  readonly source?: string;
  /** What to say before its report. */
  readonly remark?: string | undefined;
}

/** Fills a tool's fields from a sentence by the way it was read. */
export function readAction(sentence: Sentence, grammar: Grammar, alignment: Alignment): Action {
  const values = new Map<string, FieldValue>();
  const pointers = new Map<string, string>();
  let several: Action['several'];
  for (const span of alignment.spans) {
    const field = grammar.fields.get(span.field);
    if (!field) continue;
    const words = wordsOf(sentence, span);
    if (pointsBack(words, field)) pointers.set(span.field, words);
    if (pointers.has(span.field) || saysNothing(words, field)) continue;
    const tokens = sentence.tokens.slice(span.start, span.end);
    const entries = isPluralSaid(sentence, grammar, field, span) ? readSeveral(sentence, field, tokens) : [];
    const value = readValue(sentence, field, tokens);
    if (entries.length > 1) several = { field: span.field, values: entries };
    else if (value !== undefined) values.set(span.field, value);
  }
  const action = {
    tool: grammar.tool,
    values: new Map([...values, ...choicesOfVerb(sentence, grammar, values)]),
    pointers,
    several,
    implied: alignment.leftOut,
    counts: counts(sentence),
    source: sentence.source,
  };
  return withDefiniteNouns(sentence, grammar, action);
}

// What is quoted is nothing but what it says.
function wordsOf({ source, tokens }: Sentence, { start, end }: Span): string {
  const said = tokens.slice(start, end);
  return said[0]?.kind === 'quoted' ? '' : textOf(source, said);
}

// `it`, or `that` and `those labels`: what was put on or shown before, and no label of that name.
function pointsBack(words: string, field: GrammarField): boolean {
  const { role, names } = field.hints;
  if (words === '') return false;
  if (role === 'reference') return [names, ...field.others].some((kind) => isPointing(words, kind));
  const isDefinite = /^(?:that|this|these|those|the same|both)\b/i.test(words);
  return role === 'list' && isDefinite && isPointing(words, nounOfField(field));
}

// `append something to it`
function saysNothing(words: string, { hints }: GrammarField): boolean {
  if (hints.role === 'text' && isToBeComposed(words)) return true;
  return ['text', 'title', 'list'].includes(hints.role) && isPlaceholder(words);
}

function counts(sentence: Sentence): boolean {
  return sentence.tokens.some(({ kind, word }) => kind === 'word' && word === 'count');
}

/** Whether several are spoken of: the noun of the thing, or of what is made, stands in the plural before the value. */
function isPluralSaid(sentence: Sentence, grammar: Grammar, field: GrammarField, span: Span): boolean {
  if (field.hints.role !== 'title' && field.hints.role !== 'reference') return false;
  const noun = field.hints.names ?? nounOf(grammar.tool);
  const tokens = sentence.tokens.slice(span.start, span.end);
  // `"A" and "B"`: two names, each in its quotes.
  if (tokens.length > 1 && tokens.every((token) => token.kind === 'quoted' || isSeparator(token)))
    return true;
  const around = [...sentence.tokens.slice(0, span.end), ...sentence.tokens.slice(span.end, span.end + 1)];
  return around.some(
    (token: Token) => token.kind === 'word' && isPlural(token.word) && sameKind(token.word, noun),
  );
}

function nounOf(tool: ToolCard): string {
  return tool.slug.split('_').at(-1)?.toLowerCase() ?? '';
}

// `label the page urgent`: the page that was spoken of, although no value stands for it.
function withDefiniteNouns(sentence: Sentence, grammar: Grammar, action: Action): Action {
  const pointers = new Map(action.pointers);
  for (const field of missingFields(action)) {
    const noun = nounOfField(field);
    const words = noun === undefined ? undefined : definite(sentence, [noun, ...field.others]);
    if (words !== undefined && grammar.fields.has(field.name)) pointers.set(field.name, words);
  }
  return { ...action, pointers };
}

/** The kind of thing that a field names; the entries of a list are called as the list is. */
export function nounOfField({ name, hints }: GrammarField): string | undefined {
  if (hints.role === 'list') return hints.names ?? spoken(name);
  return hints.role === 'reference' ? hints.names : undefined;
}

function definite(sentence: Sentence, nouns: readonly string[]): string | undefined {
  const at = sentence.tokens.findIndex(
    (token, index) =>
      token.kind === 'word' &&
      nouns.some((noun) => isKindWord(token.word, noun)) &&
      ['the', 'this', 'that', 'it', 'these', 'those', 'my'].includes(sentence.tokens[index - 1]?.word ?? ''),
  );
  return at < 0 ? undefined : textOf(sentence.source, sentence.tokens.slice(at - 1, at + 1));
}

/** The required fields that nothing has been said for, in the schema's order. */
export function missingFields(action: Action): readonly GrammarField[] {
  return openFields(action).filter(({ required, hints }) => required || isNeeded(hints, action));
}

// One of some fields must be said.
function isNeeded({ unless }: FieldHints, { values, pointers }: Action): boolean {
  return unless !== undefined && [unless].flat().every((name) => !values.has(name) && !pointers.has(name));
}

/** All fields that nothing has been said for. */
export function openFields(action: Action): readonly GrammarField[] {
  return [...grammarOf(action.tool).fields.values()].filter(
    ({ name }) => !action.values.has(name) && !action.pointers.has(name) && action.several?.field !== name,
  );
}
