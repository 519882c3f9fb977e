import { readWords, type Word } from './words.ts';

/** What people say for a tool, ready to be looked for in a sentence. */
export interface PhrasePattern {
  /** The words between the slots, in order. */
  readonly segments: readonly (readonly Word[])[];
  readonly startsWithSlot: boolean;
  readonly endsWithSlot: boolean;
}

/**
 * Reads a phrase with its slots.
 *
 * @example
 * parsePhrase('add {labels} label to {id}') // segments: [[add], [label, to]], endsWithSlot
 */
export function parsePhrase(phrase: string): PhrasePattern {
  const parts = phrase.split(/\{[^}]*\}/).map((part) => readWords(part));
  return {
    segments: parts.filter((part) => part.length > 0),
    startsWithSlot: parts.length > 1 && parts[0]?.length === 0,
    endsWithSlot: parts.length > 1 && parts.at(-1)?.length === 0,
  };
}

/**
 * Whether a sentence says the phrase: its words in order, side by side, and at least one word in each slot.
 * Taking each part as early as possible is enough to know, since a slot may hold any words.
 */
export function saysPhrase(words: readonly Word[], pattern: PhrasePattern): boolean {
  let from = pattern.startsWithSlot ? 1 : 0;
  for (const segment of pattern.segments) {
    const found = indexOfSegment(words, segment, from);
    if (found === -1) return false;
    // The next part stands behind a slot, which holds one word or more.
    from = found + segment.length + 1;
  }
  const end = from - 1;
  return pattern.segments.length > 0 && (!pattern.endsWithSlot || end < words.length);
}

function indexOfSegment(words: readonly Word[], segment: readonly Word[], from: number): number {
  for (let start = from; start + segment.length <= words.length; start += 1) {
    if (segment.every((word, offset) => isSameWord(words[start + offset], word))) return start;
  }
  return -1;
}

// What is in quotation marks is a value: "delete the page 'who am I'" does not ask who somebody is.
function isSameWord(said: Word | undefined, expected: Word): boolean {
  return said !== undefined && !said.isQuoted && said.stem === expected.stem;
}
