/** `name` as names are compared: without regard to case, accents' encoding and runs of spaces. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether the words of `part` stand in `name`, beginning where a word of it begins. */
export function isPartOf(part: string, name: string): boolean {
  const [inner, whole] = [fold(part), fold(name)];
  for (let at = whole.indexOf(inner); at !== -1 && inner !== ''; at = whole.indexOf(inner, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(whole[at - 1] ?? '')) return true;
  }
  return false;
}

/** The things whose name fits: exactly, if any does, else those that `reference` is a part of. */
export function matching<T>(
  reference: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
): readonly T[] {
  const exact = things.filter((thing) => fold(nameOf(thing)) === fold(reference));
  return exact.length > 0 ? exact : things.filter((thing) => isPartOf(reference, nameOf(thing)));
}

/** The things whose title fits: as for any name, else those that hold all words of it in another order. */
export function matchingTitles<T>(
  reference: string,
  things: readonly T[],
  titleOf: (thing: T) => string,
): readonly T[] {
  const named = matching(reference, things, titleOf);
  return named.length > 0 ? named : things.filter((thing) => holdsWords(reference, titleOf(thing)));
}

const joining = new Set('the a an of for in on at to with about and from by our my'.split(' '));

/** Whether a reference says a name plainly enough to destroy what it names: all of it, or at least two words of it. */
export function namesPlainly(reference: string, name: string): boolean {
  return fold(reference) === fold(name) || tellingWords(reference).length > 1;
}

function tellingWords(reference: string): readonly string[] {
  return (fold(reference).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !joining.has(word));
}

// `the Riverside Books interview` is `Interview: Riverside Books`; one word alone has no other order.
function holdsWords(reference: string, name: string): boolean {
  const words = tellingWords(reference);
  return words.length > 1 && words.every((word) => isPartOf(word, name));
}

/** How well a name answers to words: 3 for these very words, 2 for them in a row, 1 for all of them, 0 otherwise. */
export function closeness(words: string, name: string): number {
  if (fold(name) === fold(words)) return 3;
  if (isPartOf(words, name)) return 2;
  return fold(words)
    .split(' ')
    .every((word) => isPartOf(word, name))
    ? 1
    : 0;
}

/** The three things whose names look most like `reference`, best first; fewer where few look like it at all. */
export function closest<T>(
  reference: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
): readonly T[] {
  return things
    .map((thing) => ({ thing, likeness: likeness(fold(reference), fold(nameOf(thing))) }))
    .filter(({ likeness }) => likeness >= 0.3)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
    .map(({ thing }) => thing);
}

// Dice's coefficient over pairs of letters: 1 for equal, forgiving of typing errors and of word order.
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size || 1);
}

function pairsOf(name: string): Set<string> {
  const padded = ` ${name} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}
