import type { InvertedIndex, Postings } from './inverted-index.ts';
import type { QueryTerm } from './query.ts';

/** Above this a word's weight in a document hardly adds: said often is not meant more. */
const saturation = 1.2;

/** What the words of a query amount to, by the documents' positions. */
export interface WordScores {
  readonly scores: Float64Array;
  /** 1 where a document was found by a telling word in what it is. */
  readonly topical: Uint8Array;
}

/**
 * BM25 over what the terms of a query say. Of the words that may be meant by one term the best one counts, in each
 * document its own.
 */
export function scoreWords(terms: readonly QueryTerm[], index: InvertedIndex): WordScores {
  const scores = new Float64Array(index.size);
  const topical = new Uint8Array(index.size);
  const best = new Float64Array(index.size);
  for (const { alternatives, isTelling } of terms) {
    const found = alternatives.flatMap(({ stem, weight, isGuess }) => {
      const postings = index.postings(stem);
      return postings === undefined ? [] : [{ postings, most: weight * index.rarity(stem), isGuess }];
    });
    for (const { postings, most, isGuess } of found) {
      raise(best, postings, most);
      if (isTelling && !isGuess) markCentral(topical, postings);
    }
    for (const { postings } of found) moveInto(scores, best, postings);
  }
  return { scores, topical };
}

// Plain loops here and below: a common word stands in thousands of documents.
function raise(best: Float64Array, { documents, weights }: Postings, most: number): void {
  for (let at = 0; at < documents.length; at += 1) {
    const position = documents[at] ?? 0;
    const weight = weights[at] ?? 0;
    best[position] = Math.max(best[position] ?? 0, (most * weight) / (weight + saturation));
  }
}

function markCentral(topical: Uint8Array, { documents, central }: Postings): void {
  for (let at = 0; at < documents.length; at += 1) {
    if (central[at] === true) topical[documents[at] ?? 0] = 1;
  }
}

function moveInto(scores: Float64Array, best: Float64Array, { documents }: Postings): void {
  for (const position of documents) {
    scores[position] = (scores[position] ?? 0) + (best[position] ?? 0);
    best[position] = 0;
  }
}
