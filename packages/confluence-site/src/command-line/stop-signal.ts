/** Through npm, one Ctrl-C reaches the program twice. */
const sameRequestMilliseconds = 500;
const statusOfImpatience = 130;

/**
 * Resolves at the first SIGINT or SIGTERM. What follows within half a second is the same request; one after that ends the
 * process at once, with 130.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const stop = () => {
      firstAt ??= performance.now();
      resolve();
      if (performance.now() - firstAt >= sameRequestMilliseconds) process.exit(statusOfImpatience);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
}
