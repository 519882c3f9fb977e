import type { InvertedIndex } from './inverted-index.ts';
import { type PhrasePattern, parsePhrase, saysPhrase } from './phrases.ts';
import { isVerb, type Query } from './query.ts';
import type { SearchDocument } from './search-document.ts';

/** The best phrase of a document that a sentence says. */
export interface SaidPhrase {
  readonly position: number;
  readonly score: number;
  /** Says more than a verb that is said of anything. */
  readonly isTelling: boolean;
}

export type PhraseIndex = (query: Query) => readonly SaidPhrase[];

/** Keeps the phrases by their first word, so that a sentence is compared only with those that it can say. */
export function buildPhraseIndex(documents: readonly SearchDocument[], index: InvertedIndex): PhraseIndex {
  const patterns = documents.flatMap(({ phrases }, position) =>
    phrases.map((phrase) => ({ position, pattern: parsePhrase(phrase) })),
  );
  const byFirstWord = Map.groupBy(patterns, ({ pattern }) => pattern.segments[0]?.[0]?.stem ?? '');
  return (query) => {
    const best = new Map<number, SaidPhrase>();
    for (const stem of new Set(query.words.map((word) => word.stem))) {
      for (const { position, pattern } of byFirstWord.get(stem) ?? []) {
        if (!saysPhrase(query.words, pattern)) continue;
        const known = best.get(position);
        best.set(position, {
          position,
          score: Math.max(known?.score ?? 0, phraseScore(pattern, index)),
          isTelling: known?.isTelling === true || isTellingPhrase(pattern),
        });
      }
    }
    return [...best.values()];
  };
}

function phraseScore(pattern: PhrasePattern, index: InvertedIndex): number {
  const words = pattern.segments.flat();
  return words.reduce((sum, word) => sum + (word.isStopWord ? 0.15 : 0.3 + index.rarity(word.stem)), 0);
}

// "show {id}" is said for anything; "who am I" and "show the page {id}" are not.
function isTellingPhrase(pattern: PhrasePattern): boolean {
  if (!pattern.startsWithSlot && !pattern.endsWithSlot && pattern.segments.length === 1) return true;
  return pattern.segments.flat().some((word) => !word.isStopWord && !isVerb(word.stem));
}
