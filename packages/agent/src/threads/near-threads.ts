import type { ThreadEntry } from './thread.ts';

const mostShown = 3;

/** Threads that may have been meant by an id that none has: by a part of it, a slip in it, or a word of the title. */
export function nearThreads(id: string, threads: readonly ThreadEntry[]): readonly ThreadEntry[] {
  const asked = id.toLowerCase();
  return threads
    .map((thread) => ({ thread, likeness: likenessOf(asked, thread) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostShown)
    .map(({ thread }) => thread);
}

// As much of one id as stands in the other from its beginning; a slip somewhere leaves most of it.
function likenessOf(asked: string, { id, title }: ThreadEntry): number {
  const own = id.toLowerCase();
  if (asked.length >= 3 && (own.includes(asked) || title.toLowerCase().includes(asked))) return 2;
  const same = sameFrom(asked, own) + sameFrom(reversed(asked), reversed(own));
  const share = same / Math.max(asked.length, own.length);
  return share > 0.7 ? share : 0;
}

function sameFrom(one: string, other: string): number {
  let index = 0;
  while (index < Math.min(one.length, other.length) && one[index] === other[index]) index += 1;
  return index;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
