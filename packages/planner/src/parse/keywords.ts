import { isActionWord, wordMatch } from '../language/synonyms.ts';
import { tokenize } from '../language/tokens.ts';
import { isFunctionWord } from '../language/words.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { type Adjunct, type Core, type Grammar, grammarOf } from './grammar.ts';

/** What is said to a tool in any order and any form: its words, and the names of what it is about. */
export interface KeywordGrammar extends Grammar {
  /** Nouns without which a sentence is not about the tool: `version` for the versions of a page. */
  readonly telling: readonly string[];
}

const compiled = new WeakMap<Grammar, KeywordGrammar>();

/** The tool's grammar with nothing left of its phrases but their words. */
export function keywordGrammarOf(tool: ToolCard): KeywordGrammar {
  const grammar = grammarOf(tool);
  const known = compiled.get(grammar);
  if (known) return known;
  const made = compile(grammar);
  compiled.set(grammar, made);
  return made;
}

const anyOrder: Core = { template: [], leftOut: [] };

function compile(grammar: Grammar): KeywordGrammar {
  const { annotations } = grammar.tool;
  const phrases = annotations.phrases.map(contentWords);
  const kinds = [...grammar.fields.values()].flatMap(({ hints }) => (hints.names ? [hints.names] : []));
  const words = distinct([
    ...phrases.flat(),
    ...(annotations.listing ? [annotations.listing.noun] : []),
    ...kinds,
  ]);
  return {
    ...grammar,
    cores: [anyOrder],
    adjuncts: [...grammar.adjuncts, ...words.map(keyword), ...names(grammar)],
    telling: words.filter((word) => !isActionWord(word) && isInMost(word, phrases)),
  };
}

function contentWords(phrase: string): readonly string[] {
  return tokenize(phrase.replace(/\{\w+\}/g, ' '))
    .filter(({ kind, word }) => kind === 'word' && !isFunctionWord(word))
    .map(({ word }) => word);
}

function distinct(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.findIndex((other) => wordMatch(other, word) >= sameWord) === at);
}

const sameWord = 0.85;
/** In how many of its phrases a tool's own noun stands, give or take. */
const most = 0.6;
const meansTheSame = 0.7;

function isInMost(word: string, phrases: readonly (readonly string[])[]): boolean {
  const within = phrases.filter((phrase) => phrase.some((other) => wordMatch(other, word) >= meansTheSame));
  return within.length >= most * phrases.length;
}

function keyword(word: string): Adjunct {
  return { field: '', elements: [{ kind: 'word', word }], own: true, values: 'any' };
}

function names({ fields }: Grammar): readonly Adjunct[] {
  return [...fields.values()]
    .filter(({ hints, required }) => hints.role === 'reference' && (required || hints.unless !== undefined))
    .map(({ name }) => ({
      field: name,
      elements: [{ kind: 'slot', field: name }],
      own: true,
      values: 'names',
    }));
}
