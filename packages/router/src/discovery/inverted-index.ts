import type { SearchDocument } from './search-document.ts';
import { readWords } from './words.ts';

interface Field {
  readonly weight: number;
  /** How much a long text there is held against its words, 0 to 1. */
  readonly lengthPenalty: number;
  /** Says what the tool is, not what it takes. */
  readonly isCentral: boolean;
  readonly text: (document: SearchDocument) => string;
}

/** How much a word counts by where it stands. */
const fields: readonly Field[] = [
  { weight: 2, lengthPenalty: 0.4, isCentral: true, text: ({ slug, name }) => `${slug} ${name}` },
  { weight: 0.5, lengthPenalty: 0.3, isCentral: true, text: ({ summary }) => firstSentence(summary) },
  { weight: 1, lengthPenalty: 0.6, isCentral: true, text: ({ summary }) => summary },
  {
    weight: 1.5,
    lengthPenalty: 0.6,
    isCentral: true,
    text: ({ phrases }) => withoutSlots(phrases.join(' ')),
  },
  { weight: 0.6, lengthPenalty: 0.7, isCentral: false, text: ({ parameters }) => parameters.names.join(' ') },
  {
    weight: 0.6,
    lengthPenalty: 0.6,
    isCentral: false,
    text: ({ parameters }) => parameters.descriptions.join(' '),
  },
  {
    weight: 0.3,
    lengthPenalty: 0.6,
    isCentral: false,
    text: ({ parameters }) => parameters.choices.join(' '),
  },
  { weight: 0.5, lengthPenalty: 0, isCentral: false, text: ({ groupName }) => groupName },
];

/** Where a word stands: the documents' positions in the list, and how it stands in each. */
export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
  /** Whether the word says what the document is. */
  readonly central: readonly boolean[];
}

export interface InvertedIndex {
  readonly size: number;
  readonly stems: Iterable<string>;
  /** The words of the stems, as they are written. */
  readonly words: ReadonlySet<string>;
  postings(stem: string): Postings | undefined;
  /** How telling a word is: rare words more than common ones, and 0 for a word that is nowhere. */
  rarity(stem: string): number;
}

/** Counts every word of every document once, at start. */
export function buildIndex(documents: readonly SearchDocument[]): InvertedIndex {
  const postings = new Map<string, { documents: number[]; weights: number[]; central: boolean[] }>();
  const words = new Set<string>();
  const counted = fields.map(({ text }) => documents.map((document) => countWords(text(document), words)));
  const averages = counted.map((field) => average(field.map((words) => total(words))));
  for (const [position] of documents.entries()) {
    for (const [stem, { weight, isCentral }] of weighWords(counted, averages, position)) {
      const entry = postings.get(stem) ?? { documents: [], weights: [], central: [] };
      entry.documents.push(position);
      entry.weights.push(weight);
      entry.central.push(isCentral);
      postings.set(stem, entry);
    }
  }
  return {
    size: documents.length,
    stems: postings.keys(),
    words,
    postings: (stem) => postings.get(stem),
    rarity: (stem) => rarity(documents.length, postings.get(stem)?.documents.length ?? 0),
  };
}

/** A phrase without the places where values stand: `add {labels} to {id}` is `add to`. */
export function withoutSlots(phrase: string): string {
  return phrase.replace(/\{[^}]*\}/g, ' ');
}

interface WordInDocument {
  readonly weight: number;
  readonly isCentral: boolean;
}

function weighWords(
  counted: readonly (readonly ReadonlyMap<string, number>[])[],
  averages: readonly number[],
  position: number,
): Map<string, WordInDocument> {
  const weighed = new Map<string, WordInDocument>();
  for (const [index, field] of fields.entries()) {
    const words = counted[index]?.[position];
    if (words === undefined) continue;
    const length = 1 - field.lengthPenalty + field.lengthPenalty * (total(words) / (averages[index] || 1));
    for (const [stem, count] of words) {
      const known = weighed.get(stem);
      weighed.set(stem, {
        weight: (known?.weight ?? 0) + (field.weight * count) / length,
        isCentral: known?.isCentral === true || field.isCentral,
      });
    }
  }
  return weighed;
}

// Most descriptions say in their first sentence what the tool does, and then how to use it.
function firstSentence(text: string): string {
  return text.split(/[.\n]/, 1)[0] ?? '';
}

function countWords(text: string, words: Set<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of readWords(text)) {
    if (word.isStopWord) continue;
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
    words.add(word.text);
  }
  return counts;
}

function total(words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function rarity(size: number, found: number): number {
  return found === 0 ? 0 : Math.log(1 + (size - found + 0.5) / (found + 0.5));
}
