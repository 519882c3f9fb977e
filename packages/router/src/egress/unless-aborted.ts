import { SendFailure } from './send-failure.ts';

/**
 * The work's result, or `SendFailure` `cancelled` as soon as the signal is aborted while the work only waits.
 * What the work does later is of no interest then.
 */
export async function unlessAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
  isWaiting: () => boolean,
): Promise<T> {
  const given = Promise.withResolvers<never>();
  const onAbort = () => {
    if (isWaiting()) given.reject(new SendFailure('cancelled', false));
  };
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, given.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
