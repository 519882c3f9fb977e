/** `base[from]` up to, and without, `base[to]` became `parts`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly string[];
}

/**
 * Brings two changes of one list together: what either changed, inserted or took out is so in the result. Nothing
 * where both changed the same part in different ways.
 *
 * @example
 * mergeParts(['a', 'b'], ['A', 'b'], ['a', 'b', 'c']) // ['A', 'b', 'c']
 */
export function mergeParts(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const own = editsOf(base, ours);
  const others = editsOf(base, theirs).filter((edit) => !own.some((one) => isSame(one, edit)));
  if (own.some((one) => others.some((other) => collide(one, other)))) return undefined;
  return applied(base, [...own, ...others]);
}

function isSame(one: Edit, other: Edit): boolean {
  return one.from === other.from && one.to === other.to && one.parts.join('\0') === other.parts.join('\0');
}

// Neighbours do not collide: which comes first is known, except of two insertions at one place.
function collide(one: Edit, other: Edit): boolean {
  const overlap = one.from < other.to && other.from < one.to;
  const atOnePlace = isInsertion(one) && isInsertion(other) && one.from === other.from;
  return overlap || atOnePlace;
}

function isInsertion({ from, to }: Edit): boolean {
  return from === to;
}

function applied(base: readonly string[], edits: readonly Edit[]): string[] {
  const inOrder = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const result: string[] = [];
  let at = 0;
  for (const { from, to, parts } of inOrder) {
    result.push(...base.slice(at, from), ...parts);
    at = to;
  }
  return [...result, ...base.slice(at)];
}

function editsOf(base: readonly string[], changed: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let [at, changedAt] = [0, 0];
  for (const [kept, changedKept] of [...keptPairs(base, changed), [base.length, changed.length] as const]) {
    if (kept > at || changedKept > changedAt) {
      edits.push({ from: at, to: kept, parts: changed.slice(changedAt, changedKept) });
    }
    [at, changedAt] = [kept + 1, changedKept + 1];
  }
  return edits;
}

type Pair = readonly [base: number, changed: number];

// What the two have in common at either end is nearly all of them, and costs nothing to find.
function keptPairs(base: readonly string[], changed: readonly string[]): Pair[] {
  const shorter = Math.min(base.length, changed.length);
  let head = 0;
  while (head < shorter && base[head] === changed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && base.at(-1 - tail) === changed.at(-1 - tail)) tail += 1;
  const middle = longestCommon(
    base.slice(head, base.length - tail),
    changed.slice(head, changed.length - tail),
  );
  return [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...middle.map(([one, other]): Pair => [one + head, other + head]),
    ...Array.from(
      { length: tail },
      (_, index): Pair => [base.length - tail + index, changed.length - tail + index],
    ),
  ];
}

// A table beyond this is taken for a text that was written anew.
const largestTable = 4_000_000;

function longestCommon(base: readonly string[], changed: readonly string[]): Pair[] {
  const width = changed.length + 1;
  if (base.length * changed.length > largestTable) return [];
  const lengths = new Uint32Array((base.length + 1) * width);
  const lengthAt = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = base.length - 1; one >= 0; one -= 1) {
    for (let other = changed.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] =
        base[one] === changed[other]
          ? lengthAt(one + 1, other + 1) + 1
          : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [one, other] = [0, 0]; one < base.length && other < changed.length; ) {
    if (base[one] === changed[other]) pairs.push([one++, other++]);
    else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}
