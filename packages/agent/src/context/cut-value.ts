import { tokensIn } from './token-count.ts';

/** How much of each text and of each list is left, from the first that is tried to the last. */
const measures = [
  { letters: 1_000, entries: 50 },
  { letters: 300, entries: 20 },
  { letters: 100, entries: 10 },
  { letters: 40, entries: 4 },
  { letters: 20, entries: 1 },
] as const;

type Measure = (typeof measures)[number];

/** What is said in place of a result of which nothing could be left. */
const leftOut =
  'This result is left out here, because the conversation is long. Call the tool again if you need it.';

/**
 * A tool's answer that takes no more than `tokens`: its long texts and lists are cut, so that its form stays and the
 * ids in it stay whole.
 */
export function cutValue(value: unknown, tokens: number): unknown {
  const whole = JSON.stringify(value) ?? '';
  if (tokensIn(whole) <= tokens) return value;
  for (const measure of measures) {
    const shorter = cut(value, measure);
    if (tokensIn(JSON.stringify(shorter)) <= tokens) return shorter;
  }
  return leftOut;
}

function cut(value: unknown, measure: Measure): unknown {
  if (typeof value === 'string') return cutText(value, measure.letters);
  if (Array.isArray(value)) {
    const kept = value.slice(0, measure.entries).map((entry) => cut(entry, measure));
    const missing = value.length - kept.length;
    return missing > 0 ? [...kept, `… ${missing} more are left out here`] : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, cut(entry, measure)]));
}

// An id or an address is of use only whole.
const shortestCut = 80;

function cutText(text: string, letters: number): string {
  if (text.length <= Math.max(letters, /\s/.test(text) ? 0 : shortestCut)) return text;
  return `${text.slice(0, letters).toWellFormed()}… [${text.length - letters} letters are left out here]`;
}
