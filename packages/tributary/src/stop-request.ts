/** A signal to the process group reaches us twice, once straight and once through npm. */
const sameRequestMilliseconds = 500;
const signals = ['SIGINT', 'SIGTERM'] as const;

/** 128 and the number of SIGINT, as shells have it. */
const interruptedStatus = 130;

/** What a stop request needs of the process; a test gives its own. */
export interface SignalSource {
  on(signal: (typeof signals)[number], listener: () => void): unknown;
  off(signal: (typeof signals)[number], listener: () => void): unknown;
  exit(status: number): void;
}

/** Someone's wish that the program ends. */
export interface StopRequest {
  /** Aborted at the first signal. */
  readonly signal: AbortSignal;
  /** Resolves at the first signal. */
  readonly received: Promise<void>;
  /** Leaves signals to Node again. */
  forget(): void;
}

/**
 * Watches for SIGINT and SIGTERM. The first asks to drain and end; what follows within half a second is the same
 * request; a later one quits at once.
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
  const listener = () => {
    if (firstAt === undefined) {
      firstAt = now();
      controller.abort();
      resolve();
    } else if (now() - firstAt >= sameRequestMilliseconds) {
      source.exit(interruptedStatus);
    }
  };
  for (const signal of signals) source.on(signal, listener);
  return {
    signal: controller.signal,
    received,
    forget: () => {
      for (const signal of signals) source.off(signal, listener);
    },
  };
}
