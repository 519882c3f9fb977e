/** Where the router is now. */
export type FindOrigin = () => Promise<string>;

/**
 * Sends requests to the router wherever it is: where nothing listens any more, as the program that served has ended,
 * the router is found again, or started, and the request goes there. A request that was on its way is not repeated.
 *
 * @param find called when a connection is refused; not twice at a time
 */
export function followingFetch(origin: string, find: FindOrigin): typeof fetch {
  let current = origin;
  let finding: Promise<string> | undefined;
  const findOnce = () => {
    finding ??= find().finally(() => {
      finding = undefined;
    });
    return finding;
  };
  return async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const tried = current;
    try {
      return await fetch(new URL(pathname + search, tried), init);
    } catch (error) {
      if (!isRefused(error)) throw error;
      // Another request may have found it meanwhile.
      if (current === tried) current = await findOnce();
      return await fetch(new URL(pathname + search, current), init);
    }
  };
}

function isRefused(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
