/** How often something is tried that has not worked out so far: less and less. */
export interface Pace {
  /** Whether it is time for another attempt; if so, it counts as made. A new stage starts afresh. */
  isDue(id: string, stage: string): boolean;
  /** It worked out. */
  forget(id: string): void;
}

const firstWait = 250;
const longestWait = 5 * 60_000;

/** Lets an attempt through at once, then after a quarter of a second, a half, and so on up to five minutes. */
export function createPace(elapsed: () => number = () => performance.now()): Pace {
  const attempts = new Map<
    string,
    { readonly stage: string; readonly next: number; readonly wait: number }
  >();
  return {
    isDue(id, stage) {
      const made = attempts.get(id);
      const isFirst = made?.stage !== stage;
      if (!isFirst && elapsed() < made.next) return false;
      const wait = isFirst ? firstWait : Math.min(made.wait * 2, longestWait);
      attempts.set(id, { stage, next: elapsed() + wait, wait });
      return true;
    },
    forget: (id) => void attempts.delete(id),
  };
}
