import { isWithin } from './edit-distance.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** Finds the known words that an unknown one may be meant for, by the groups of three letters that they share. */
export type Spelling = (stem: string) => readonly string[];

/** Shorter words share their letters by chance. */
const shortest = 5;
/** So long a word is still itself with two letters wrong. */
const surelyOne = 9;
const leastLikeness = 0.5;
const mostSuggestions = 2;

/** Learns all words of an index. */
export function learnSpelling(index: InvertedIndex): Spelling {
  const stemsByPart = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const stem of index.stems) {
    if (stem.length < shortest - 1) continue;
    const parts = partsOf(stem);
    sizes.set(stem, parts.size);
    for (const part of parts) {
      const stems = stemsByPart.get(part);
      if (stems === undefined) stemsByPart.set(part, [stem]);
      else stems.push(stem);
    }
  }
  return (stem) => {
    if (stem.length < shortest || /\d/.test(stem)) return [];
    const parts = partsOf(stem);
    const shared = new Map<string, number>();
    for (const part of parts) {
      for (const other of stemsByPart.get(part) ?? [])
        if (mayBeMeant(stem, other)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .map(([other, count]) => ({ other, likeness: (2 * count) / (parts.size + (sizes.get(other) ?? 0)) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .toSorted((one, two) => two.likeness - one.likeness || (one.other < two.other ? -1 : 1))
      .slice(0, mostSuggestions)
      .map(({ other }) => other);
  };
}

// People seldom mistake the first letter, and seldom leave out many.
function mayBeMeant(stem: string, other: string): boolean {
  return stem[0] === other[0] && Math.abs(stem.length - other.length) <= 2;
}

function partsOf(stem: string): ReadonlySet<string> {
  const padded = `^${stem}$`;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}

/**
 * Whether a word that is much like a known one was meant for it. Much alike are also words that mean other things:
 * `currency` and `current`.
 */
export function isSlipOf(stem: string, known: string): boolean {
  return isWithin(stem.length < surelyOne ? 1 : 2, stem, known);
}
