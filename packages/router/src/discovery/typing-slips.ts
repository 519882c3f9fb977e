import { isWithin } from './edit-distance.ts';

/** The known word that an unknown one was meant for, where a finger slipped once. */
export type TypingSlips = (word: string) => string | undefined;

/** Shorter words are one slip from many others. */
const shortest = 4;

/**
 * Learns how words are spelled, to know one with two letters in turned order, a vowel too few or a letter doubled. Every
 * word is kept under what is left of it without each of its letters, where a slipped one meets it.
 */
export function learnTypingSlips(words: Iterable<string>): TypingSlips {
  const byRest = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < shortest || /[^\p{L}]/u.test(word)) continue;
    for (const rest of restsOf(word)) {
      const known = byRest.get(rest);
      if (known === undefined) byRest.set(rest, [word]);
      else known.push(word);
    }
  }
  return (word) => {
    if (word.length < shortest || /[^\p{L}]/u.test(word)) return undefined;
    return (
      meant(word) ?? (word.endsWith('s') && word.length > shortest + 1 ? meant(word.slice(0, -1)) : undefined)
    );
  };

  function meant(word: string): string | undefined {
    const candidates = new Set([...restsOf(word)].flatMap((rest) => byRest.get(rest) ?? []));
    return [...candidates]
      .filter((other) => isLikely(word, other) && isWithin(1, word, other))
      .toSorted((one, two) => likelihood(word, two) - likelihood(word, one) || (one < two ? -1 : 1))[0];
  }
}

function restsOf(word: string): ReadonlySet<string> {
  return new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
}

// The first letter is seldom wrong. Another wrong letter, an ending or a consonant may make it another word: `order` is
// no `older`, `even` no `event`, `back` no `black`.
function isLikely(word: string, other: string): boolean {
  if (word[0] !== other[0]) return false;
  return isTurned(word, other) || lacksVowel(word, other) || isDoubled(word, other);
}

function isDoubled(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return word.length > other.length && word[at] === word[at - 1];
}

function lacksVowel(word: string, other: string): boolean {
  const at = [...other].findIndex((letter, index) => letter !== word[index]);
  return at < word.length && word.length < other.length && 'aeiou'.includes(other[at] ?? '-');
}

// Turned letters are the commonest slip, then one left out.
function likelihood(word: string, other: string): number {
  if (isTurned(word, other)) return 2;
  return other.length > word.length ? 1 : 0;
}

function isTurned(word: string, other: string): boolean {
  return word.length === other.length && [...word].toSorted().join('') === [...other].toSorted().join('');
}
