import { setImmediate } from 'node:timers/promises';

/**
 * What a person says, or nothing where the run is stopped and nobody answers to that: a question must not hold up the
 * end of a run that nobody wants any more.
 */
export async function answerOrStopped<Answer>(
  answer: Promise<Answer | undefined>,
  signal: AbortSignal | undefined,
): Promise<Answer | undefined> {
  if (!signal) return await answer;
  const stopped = Promise.withResolvers<undefined>();
  // Whoever asks may take the stopping itself for an answer, and comes first.
  const stop = () => void setImmediate().then(() => stopped.resolve(undefined));
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([answer, stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
