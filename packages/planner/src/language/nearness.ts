import { stem } from './words.ts';

/**
 * Whether a name that was said is nearly another, so that it may have been meant: the same but for a slip or two of
 * the keyboard, or most of its words the same.
 */
export function isNear(said: string, name: string): boolean {
  const [one, other] = [plain(said), plain(name)];
  const length = Math.max(one.replaceAll(' ', '').length, 1);
  if (distance(one.replaceAll(' ', ''), other.replaceAll(' ', '')) <= slips(length)) return true;
  const [words, others] = [one.split(' ').map(stem), other.split(' ').map(stem)];
  const common = words.filter((word) => others.some((candidate) => candidate === word)).length;
  return common > 0 && common / Math.max(words.length, others.length) > 0.5;
}

// Short words differ by one letter and mean something else: `page`, `pane`.
function slips(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many letters must be changed, left out or put in to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, candidate] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === candidate ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
