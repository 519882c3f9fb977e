import { fold } from './names.ts';

// No title of more words is said in passing, and what stands further on in a text is no request.
const longestName = 8;
const mostWords = 60;

/** All that may be a whole name in a text: its words, and rows of them, each once, the longest first. */
export function possibleNames(text: string): readonly string[] {
  const words = wordsOf(text).slice(0, mostWords);
  const rows = words.flatMap((_, start) =>
    Array.from({ length: longestName }, (_, index) => words.slice(start, start + index + 1))
      .filter((row, index) => row.length === index + 1)
      .filter(mayBeName),
  );
  const names = new Map(rows.map((row) => row.join(' ')).map((name) => [fold(name), name]));
  return [...names.values()].toSorted((one, other) => other.length - one.length);
}

/** Whether a name stands in a text, whole and between the ends of words. */
export function isNamedIn(name: string, text: string): boolean {
  const [inner, whole] = [` ${wordsOf(name).map(fold).join(' ')} `, ` ${wordsOf(text).map(fold).join(' ')} `];
  return inner.trim() !== '' && whole.includes(inner);
}

// The marks around a word are not part of it, nor is the `'s` of its owner.
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, ''))
    .filter((word) => word !== '');
}

function mayBeName(row: readonly string[]): boolean {
  const [first = ''] = row;
  return row.length > 1 || first.length > 1;
}
