import type { Thing } from './things.ts';

/** Whether words point to more than one thing without saying what they are: `them`, `all of those`. */
export function pointsToSeveral(words: string): boolean {
  return /^(?:(?:all|each|every one|both)(?:\s+of)?\s+)?(?:them|these|those)(?:\s+all)?$/i.test(words.trim());
}

/**
 * The things that several may mean: those that were listed, or made together, last. Of one thing, or of what a list was
 * asked of, nobody says `them`.
 */
export function lastSeveral(things: readonly Thing[]): readonly Thing[] {
  const spoken = things.filter(({ aside, gone }) => !aside && !gone);
  const latest = spoken.at(-1);
  if (!latest) return [];
  if (latest.place !== undefined) return spoken.slice(-latest.place);
  const together = spoken.filter(
    ({ batch, kind }) => batch !== undefined && batch === latest.batch && kind === latest.kind,
  );
  return together.length > 1 ? together : [];
}
