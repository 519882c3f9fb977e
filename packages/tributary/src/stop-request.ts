import { Failure, type FailureCode } from './failure.ts';

/** A signal to the process group reaches us twice, once straight and once through npm. */
const sameRequestMilliseconds = 500;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const failureCodes: Record<(typeof signals)[number], FailureCode> = {
  SIGINT: 'interrupted',
  SIGTERM: 'terminated',
  // The terminal was closed.
  SIGHUP: 'hung_up',
};

/** What a stop request needs of the process; a test gives its own. */
export interface SignalSource {
  on(signal: (typeof signals)[number], listener: () => void): unknown;
  off(signal: (typeof signals)[number], listener: () => void): unknown;
  exit(status: number): void;
}

/** Someone's wish that the program ends. */
export interface StopRequest {
  /** Aborted at the first signal; its reason is a `Failure` with the exit status of that signal. */
  readonly signal: AbortSignal;
  /** Resolves at the first signal. */
  readonly received: Promise<void>;
  /** Leaves signals to Node again. */
  forget(): void;
}

/**
 * Watches for SIGINT, SIGTERM and SIGHUP. The first asks to drain and end; what follows within half a second is the
 * same request; a later one quits at once.
 *
 * @param now milliseconds of a clock that never runs back
 */
export function watchForStop(
  source: SignalSource = process,
  now: () => number = () => performance.now(),
): StopRequest {
  const controller = new AbortController();
  const { promise: received, resolve } = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const stop = (failure: Failure) => {
    if (firstAt === undefined) {
      firstAt = now();
      controller.abort(failure);
      resolve();
    } else if (now() - firstAt >= sameRequestMilliseconds) {
      source.exit(failure.exitStatus);
    }
  };
  const listeners = signals.map((signal) => {
    const listener = () => stop(new Failure(failureCodes[signal], 'Stopped.'));
    source.on(signal, listener);
    return { signal, listener };
  });
  return {
    signal: controller.signal,
    received,
    forget: () => {
      for (const { signal, listener } of listeners) source.off(signal, listener);
    },
  };
}
