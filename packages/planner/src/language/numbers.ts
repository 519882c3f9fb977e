const named = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, number]),
);
const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** The number that a word writes: `3`, `#3`, `1.5`, `three`. */
export function readNumber(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/^#/, '');
  if (/^-?\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return named.get(word);
}

/** The number that a word writes or counts up to: `3`, `third`. */
export function readCount(text: string): number | undefined {
  const place = readOrdinal(text);
  return readNumber(text) ?? (place === undefined || place < 0 ? undefined : place);
}

/** The place in a list that a word names, from 1 on: `first`, `2nd`, `last` as -1. */
export function readOrdinal(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'last') return -1;
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits === undefined ? ordinals.get(word) : Number(digits);
}
