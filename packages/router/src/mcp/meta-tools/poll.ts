import { setTimeout as sleep } from 'node:timers/promises';

/** How long something is waited for, in milliseconds, and by whose leave. */
export interface Patience {
  readonly intervalMilliseconds: number;
  readonly mostMilliseconds: number;
  /** Ends the waiting; the last answer stands. */
  readonly signal?: AbortSignal | undefined;
}

/** Asks again and again until the answer is what was waited for or patience ends, and answers the last answer. */
export async function poll<Answer>(
  ask: () => Promise<Answer>,
  isEnough: (answer: Answer) => boolean,
  { intervalMilliseconds, mostMilliseconds, signal }: Patience,
): Promise<Answer> {
  const deadline = performance.now() + mostMilliseconds;
  for (;;) {
    const answer = await ask();
    const left = deadline - performance.now();
    if (isEnough(answer) || left <= 0 || signal?.aborted) return answer;
    // Aborted: the loop asks once more and ends.
    await sleep(Math.min(intervalMilliseconds, left), undefined, { signal }).catch(() => {});
  }
}
