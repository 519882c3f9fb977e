import type { InvertedIndex } from './inverted-index.ts';
import { intents, synonyms, thingsToo } from './vocabulary.ts';
import { readWords, splitWords, stem, type Word } from './words.ts';

/** One thing the query says, with the words of the tools that may mean it. */
export interface QueryTerm {
  /** As the person's sentence has it, for showing. */
  readonly said: string;
  readonly alternatives: readonly { readonly stem: string; readonly weight: number }[];
  /** Says only what is to be done (`create`), not what with (`page`). */
  readonly isVerb: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  readonly terms: readonly QueryTerm[];
  /** What the sentence asks to do, by the names in `intents`: the first verb in it tells. */
  readonly wanted: ReadonlySet<string>;
}

const synonymWeight = 0.75;
/** A word in quotation marks names a thing; it rarely says which tool. */
const quotedWeight = 0.25;

const synonymsByStem: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(synonyms).map(([word, others]) => [stem(word), others.split(' ').map(stem)]),
);
const intentsBySaid = intentsByStem('said');
const thingStems: ReadonlySet<string> = new Set([...thingsToo].map(stem));
const intentsByNamed = intentsByStem('named');

/** Reads a person's sentence against the words that the tools use. */
export function readQuery(text: string, index: InvertedIndex): Query {
  const words = readWords(text);
  const told = words.filter((word) => !word.isStopWord);
  const terms = [...new Map(told.map((word) => [word.stem, termOf(word)])).values()];
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

/** Whether a word says only what to do, as `show` or `delete` do; `label` and `message` are things as well. */
export function isVerb(wordStem: string): boolean {
  return intentsBySaid.has(wordStem) && !thingStems.has(wordStem);
}

function termOf(word: Word): QueryTerm {
  const weight = word.isQuoted ? quotedWeight : 1;
  const others = (synonymsByStem.get(word.stem) ?? []).map((other) => ({
    stem: other,
    weight: weight * synonymWeight,
  }));
  return {
    said: word.text,
    alternatives: [{ stem: word.stem, weight }, ...others],
    isVerb: isVerb(word.stem),
  };
}

// "blog post" is BLOGPOST in many a slug, "white board" WHITEBOARD.
function compounds(words: readonly Word[], index: InvertedIndex): QueryTerm[] {
  return words.slice(1).flatMap((word, position) => {
    const joined = `${words[position]?.text ?? ''}${word.text}`;
    if (index.postings(stem(joined)) === undefined) return [];
    return [{ said: joined, alternatives: [{ stem: stem(joined), weight: 1 }], isVerb: false }];
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
