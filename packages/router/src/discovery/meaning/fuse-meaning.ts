import type { RankedDocument, SearchDocument } from '../search-document.ts';

/** How much meaning counts beside words. Words say more: a small encoder takes many things for alike. */
const meaningWeight = 0.5;

/**
 * Puts what was found by words in the order of words and meaning together, and what no word found behind or between.
 * Scores stay those of the words: meaning says which tool is nearer, not whether it is meant at all, since something is
 * always nearest. Where the text names a tool, there is nothing to add.
 *
 * @param likeness how near the text is to each document in meaning, by position
 */
export function fuseMeaning(
  ranked: readonly RankedDocument[],
  documents: readonly SearchDocument[],
  likeness: Float64Array,
): readonly RankedDocument[] {
  if (ranked.some(({ isNamed }) => isNamed)) return ranked;
  const best = ranked[0]?.score ?? 1;
  const byId = new Map(ranked.map((found) => [found.id, found]));
  return documents
    .map(({ id }, position) => {
      const found = byId.get(id) ?? unsaid(id);
      const meaning = meaningWeight * Math.max(0, likeness[position] ?? 0);
      return { found, fused: found.score / best + meaning };
    })
    .filter(({ fused }) => fused > 0)
    .toSorted((one, other) => other.fused - one.fused || (one.found.id < other.found.id ? -1 : 1))
    .map(({ found }) => found);
}

function unsaid(id: string): RankedDocument {
  return { id, score: 0, isTopical: false, isNamed: false, matched: () => [] };
}
