import type { GradedQuery } from './read-data.ts';

/**
 * Share of the relevant tools that are among the first `count`.
 *
 * @param found ids, best first
 */
export function recall(found: readonly string[], relevant: GradedQuery['relevant'], count = 5): number {
  const wanted = Object.keys(relevant);
  return wanted.filter((id) => found.slice(0, count).includes(id)).length / wanted.length;
}

/** Normalized discounted cumulative gain of the first `count`: 1 for the best order there is. */
export function gain(found: readonly string[], relevant: GradedQuery['relevant'], count = 10): number {
  const best = Object.values(relevant).toSorted((one, other) => other - one);
  return discounted(found.slice(0, count).map((id) => relevant[id] ?? 0)) / discounted(best.slice(0, count));
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
