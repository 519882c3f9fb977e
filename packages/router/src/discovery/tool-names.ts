import type { InvertedIndex } from './inverted-index.ts';
import type { QueryTerm } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import { readWords, splitWords } from './words.ts';

/** What a query says of the names of tools. */
export interface ToolNames {
  /** Positions of the documents that a text names: by an id in it, or by being a name or a summary from end to end. */
  named(text: string): ReadonlySet<number>;
  /** How much of a document's slug the terms say, 0 to 1; telling words count more. */
  coverage(position: number, said: ReadonlyMap<string, number>): number;
}

/** Even a word that every tool has is a part of the name. */
const leastRarity = 0.5;

/** Learns what the tools are called. */
export function learnNames(documents: readonly SearchDocument[], index: InvertedIndex): ToolNames {
  const byId = new Map(documents.map(({ id }, position) => [id.toUpperCase(), position]));
  const byName = Map.groupBy(documents.keys(), (position) => nameOf(documents[position]?.slug ?? ''));
  const byTitle = Map.groupBy(documents.keys(), (position) => nameOf(documents[position]?.name ?? ''));
  const bySummary = Map.groupBy(documents.keys(), (position) => nameOf(documents[position]?.summary ?? ''));
  const parts = documents.map(({ slug }) => partsOf(slug, index));
  return {
    named(text) {
      const name = nameOf(text);
      const whole = name === '' ? [] : [byName, byTitle, bySummary].flatMap((known) => known.get(name) ?? []);
      return new Set([...idsIn(text).flatMap((id) => byId.get(id) ?? []), ...whole]);
    },
    coverage(position, said) {
      let whole = 0;
      let covered = 0;
      for (const { stem, rarity } of parts[position] ?? []) {
        whole += rarity;
        covered += rarity * (said.get(stem) ?? 0);
      }
      return whole === 0 ? 0 : covered / whole;
    },
  };
}

/** The words that a query says or may mean, each with how surely. */
export function saidStems(terms: readonly QueryTerm[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const { stem, weight } of terms.flatMap(({ alternatives }) => alternatives)) {
    said.set(stem, Math.max(said.get(stem) ?? 0, weight));
  }
  return said;
}

function partsOf(slug: string, index: InvertedIndex) {
  const stems = new Set(readWords(slug).flatMap(({ stem, isStopWord }) => (isStopWord ? [] : [stem])));
  return [...stems].map((stem) => ({ stem, rarity: Math.max(leastRarity, index.rarity(stem)) }));
}

function nameOf(text: string): string {
  return splitWords(text).join(' ');
}

// Ids of other origins hold dots, colons and dashes as well. Looked for where one begins, not from each of its dots.
function idsIn(text: string): readonly string[] {
  return text.toUpperCase().match(/(?<![\w.:-])[\w.:-]*\w/g) ?? [];
}
