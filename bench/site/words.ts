/** How many different words the pages of the bench are written with. */
const vocabulary = 8_000;
const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  'va',
];

/** Text as people write it, as far as a search index is concerned: few words are everywhere, most are rare. */
export interface Writer {
  /** Words with spaces between them. */
  text(words: number): string;
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
}

/** The word of a rank, 0 being in nearly every page. No two ranks share a word, or a stem. */
export function wordOfRank(rank: number): string {
  let word = '';
  for (let left = rank + 16; left > 0; left = Math.floor(left / 16)) word += syllables[left % 16];
  return `${word}k`;
}

/** A writer that writes the same for the same seed. */
export function createWriter(seed: number): Writer {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  // Zipf's law: the chance of a word is about one over its rank.
  const word = () => wordOfRank(Math.floor(vocabulary ** random()) - 1);
  return { below, text: (words) => Array.from({ length: words }, word).join(' ') };
}

/** Numbers from 0, below 1, by the mulberry32 generator. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
