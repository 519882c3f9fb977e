import type { ReadHttp } from '@tributary/toolkit';

/** A service that is played by one function: every way to read asks it, and there are no files. */
export function readOnlyHttp(get: ReadHttp['get']): ReadHttp {
  return {
    get,
    lookUp: (path) => get(path),
    download: () => Promise.reject(new Error('It has no files.')),
  };
}
