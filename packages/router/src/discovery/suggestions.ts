/**
 * The names most like one that does not exist, best first: at most `count`, none that is very different.
 * Compared by groups of three letters, which forgives typing errors, missing parts and another order of words.
 */
export function closestNames(name: string, names: readonly string[], count = 3): readonly string[] {
  const wanted = trigrams(name);
  return names
    .map((other) => ({ other, likeness: overlap(wanted, trigrams(other)) }))
    .filter(({ likeness }) => likeness >= 0.3)
    .toSorted((one, two) => two.likeness - one.likeness || (one.other < two.other ? -1 : 1))
    .slice(0, count)
    .map(({ other }) => other);
}

function trigrams(name: string): ReadonlySet<string> {
  const padded = `  ${name.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((part) => other.has(part)).length;
  return (2 * shared) / (one.size + other.size);
}
