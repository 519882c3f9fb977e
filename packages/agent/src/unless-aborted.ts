import { aborted } from 'node:util';

/**
 * What `work` comes to, unless the signal is aborted before: then its end is not waited for.
 *
 * @throws the signal's reason
 */
export function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return work;
  return Promise.race([work, aborted(signal, work).then(() => Promise.reject(signal.reason))]);
}
