import type { SearchDocument } from './search-document.ts';
import { readWords } from './words.ts';

/** How much a word counts by where it stands, and how much a long text there is held against it (0 to 1). */
const fields: readonly {
  readonly weight: number;
  readonly lengthPenalty: number;
  readonly text: (document: SearchDocument) => string;
}[] = [
  { weight: 4, lengthPenalty: 0.4, text: (document) => document.slug },
  { weight: 2, lengthPenalty: 0.4, text: (document) => document.name },
  { weight: 1.5, lengthPenalty: 0.6, text: (document) => document.summary },
  { weight: 2, lengthPenalty: 0.6, text: (document) => document.phrases.map(withoutSlots).join(' ') },
  { weight: 0.6, lengthPenalty: 0.7, text: (document) => document.parameters.join(' ') },
  { weight: 0.5, lengthPenalty: 0, text: (document) => document.groupName },
];

/** Where a word stands: the documents' positions in the list, and how much it weighs in each. */
export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

export interface InvertedIndex {
  readonly size: number;
  postings(stem: string): Postings | undefined;
  /** How telling a word is: rare words more than common ones, and 0 for a word that is nowhere. */
  rarity(stem: string): number;
}

/** Counts every word of every document once, at start. */
export function buildIndex(documents: readonly SearchDocument[]): InvertedIndex {
  const postings = new Map<string, { documents: number[]; weights: number[] }>();
  const counted = fields.map(({ text }) => documents.map((document) => countWords(text(document))));
  const averages = counted.map((field) => average(field.map((words) => total(words))));
  for (const [position] of documents.entries()) {
    for (const [stem, weight] of weighWords(counted, averages, position)) {
      const entry = postings.get(stem) ?? { documents: [], weights: [] };
      entry.documents.push(position);
      entry.weights.push(weight);
      postings.set(stem, entry);
    }
  }
  return {
    size: documents.length,
    postings: (stem) => postings.get(stem),
    rarity: (stem) => rarity(documents.length, postings.get(stem)?.documents.length ?? 0),
  };
}

/** A phrase without the places where values stand: `add {labels} to {id}` is `add to`. */
export function withoutSlots(phrase: string): string {
  return phrase.replace(/\{[^}]*\}/g, ' ');
}

function weighWords(
  counted: readonly (readonly ReadonlyMap<string, number>[])[],
  averages: readonly number[],
  position: number,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [index, field] of fields.entries()) {
    const words = counted[index]?.[position];
    if (words === undefined) continue;
    const length = 1 - field.lengthPenalty + field.lengthPenalty * (total(words) / (averages[index] || 1));
    for (const [stem, count] of words) {
      weights.set(stem, (weights.get(stem) ?? 0) + (field.weight * count) / length);
    }
  }
  return weights;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem, isStopWord } of readWords(text)) {
    if (!isStopWord) counts.set(stem, (counts.get(stem) ?? 0) + 1);
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
