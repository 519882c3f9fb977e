import type { InvertedIndex } from './inverted-index.ts';
import { isSlipOf, type Spelling } from './spelling.ts';
import type { TypingSlips } from './typing-slips.ts';
import { intents, synonyms, tellingVerbs, thingsToo } from './vocabulary.ts';
import { readWords, splitWords, stem, type Word } from './words.ts';

/** A word of the tools that may be meant. */
export interface Alternative {
  readonly stem: string;
  readonly weight: number;
  /** Is only spelled much like what was said: good to order tools by, not to find them by. */
  readonly isGuess?: true;
}

/** One thing the query says, with the words of the tools that may mean it. */
export interface QueryTerm {
  /** As the person's sentence has it, for showing. */
  readonly said: string;
  readonly alternatives: readonly Alternative[];
  /** Says what with (`page`), or what is done by few tools alone (`rename`): not what every second tool does (`create`). */
  readonly isTelling: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  readonly terms: readonly QueryTerm[];
  /** What the sentence asks to do, by the names in `intents`: the first verb in it tells. */
  readonly wanted: ReadonlySet<string>;
}

const synonymWeight = 0.4;
/** A word that is nowhere, for one that is spelled much like it. */
const misspelledWeight = 0.6;
/** A word in quotation marks or with a digit (`Q3`, `10th`) is a value; it rarely says which tool. */
const valueWeight = 0.25;

const synonymsByStem: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(synonyms).map(([word, others]) => [stem(word), others.split(' ').map(stem)]),
);
const intentsBySaid = intentsByStem('said');
const notOnlyVerbs: ReadonlySet<string> = new Set([...thingsToo, ...tellingVerbs].map(stem));
const intentsByNamed = intentsByStem('named');

/** Reads a person's sentence against the words that the tools use. */
export function readQuery(
  text: string,
  index: InvertedIndex,
  spelling: Spelling,
  typingSlips: TypingSlips,
): Query {
  const words = readWords(text).map((word) => asMeant(word, index, typingSlips));
  const told = words.filter((word) => !word.isStopWord);
  const terms = [...new Map(told.map((word) => [word.stem, termOf(word, index, spelling)])).values()];
  const first = told.find((word) => !word.isQuoted && intentsBySaid.has(word.stem));
  return {
    words,
    terms: [...terms, ...compounds(told, index)],
    wanted: first === undefined ? new Set() : (intentsBySaid.get(first.stem) ?? new Set()),
  };
}

/** What a tool does, by the first verb of its slug: `CREATE_PAGE` creates. */
export function intentsOfSlug(slug: string): ReadonlySet<string> {
  const verb = splitWords(slug).find((word) => intentsByNamed.has(stem(word)));
  return verb === undefined ? new Set() : (intentsByNamed.get(stem(verb)) ?? new Set());
}

/** What a word asks to do, where it is a verb that people use. */
export function intentsOfWord(wordStem: string): ReadonlySet<string> {
  return intentsBySaid.get(wordStem) ?? new Set();
}

/**
 * Whether a word says only what to do, as `show` or `delete` do. `label` and `message` are things as well, and `rename`
 * says which tool is meant.
 */
export function isVerb(wordStem: string): boolean {
  return intentsBySaid.has(wordStem) && !notOnlyVerbs.has(wordStem);
}

function asMeant(word: Word, index: InvertedIndex, typingSlips: TypingSlips): Word {
  const isKnown =
    word.isQuoted || word.isStopWord || index.postings(word.stem) !== undefined || isSaid(word.stem);
  const meant = isKnown ? undefined : typingSlips(word.text);
  return meant === undefined ? word : { ...word, text: meant, stem: stem(meant) };
}

function isSaid(wordStem: string): boolean {
  return synonymsByStem.has(wordStem) || intentsBySaid.has(wordStem);
}

function termOf(word: Word, index: InvertedIndex, spelling: Spelling): QueryTerm {
  const weight = word.isQuoted || /\d/.test(word.text) ? valueWeight : 1;
  const others = (synonymsByStem.get(word.stem) ?? []).map((other) => ({
    stem: other,
    weight: weight * synonymWeight,
  }));
  const isKnown = others.length > 0 || index.postings(word.stem) !== undefined;
  const meant = isKnown || word.isQuoted ? [] : spelling(word.stem);
  return {
    said: word.text,
    alternatives: [{ stem: word.stem, weight }, ...others, ...meant.map((other) => guess(word.stem, other))],
    isTelling: !isVerb(word.stem),
  };
}

function guess(said: string, other: string): Alternative {
  const alternative = { stem: other, weight: misspelledWeight };
  return isSlipOf(said, other) ? alternative : { ...alternative, isGuess: true };
}

// "blog post" is BLOGPOST in many a slug, "white board" WHITEBOARD.
function compounds(words: readonly Word[], index: InvertedIndex): QueryTerm[] {
  return words.slice(1).flatMap((word, position) => {
    const joined = `${words[position]?.text ?? ''}${word.text}`;
    if (index.postings(stem(joined)) === undefined) return [];
    return [{ said: joined, alternatives: [{ stem: stem(joined), weight: 1 }], isTelling: true }];
  });
}

function intentsByStem(kind: 'said' | 'named'): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [intent, words] of Object.entries(intents)) {
    for (const word of words[kind].split(' ')) {
      const known = found.get(stem(word)) ?? new Set();
      found.set(stem(word), known.add(intent));
    }
  }
  return found;
}
